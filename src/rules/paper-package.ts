import type { PaperPart } from './papers.ts'
import type { Office } from './types.ts'

/** The offices that a superior approves, in the order of its decision; delegates are not among them. */
export const APPROVED_OFFICES = [
  'committee',
  'standing-committee',
  'secretary',
  'deputy-secretary',
  'inspection-committee',
  'inspection-chair',
  'inspection-deputy-chair',
] as const satisfies readonly Office[]

/** Whether a superior approves an office. */
export const isApprovedOffice = (office: Office): boolean => APPROVED_OFFICES.some((approved) => approved === office)

/** A paper that belongs to the papers for the superior. */
export type PackagePlace<Id extends string = string> =
  | {
      readonly kind: 'congress-report' | 'submission' | 'particulars-list'
      readonly roundId: null
      readonly part: null
    }
  | {
      readonly kind: 'minutes'
      readonly roundId: Id
      /** Null for a paper about all of a vote. */
      readonly part: PaperPart | null
    }

/** A round with a result that holds. */
export interface PackagedRound<Id extends string = string> {
  readonly id: Id
  /** Whether alternates follow from the vote on delegates too. */
  readonly hasAlternates: boolean
}

/**
 * The papers that go up after a meeting: the report, the request if somebody has an office that is approved, the list with
 * particulars, and the minutes of every vote that holds. A vote that fills alternate seats too has minutes for both.
 */
// qd24-2021:i16.1, qd294-2025:i16.1
export const packageOf = <Id extends string>(
  rounds: readonly PackagedRound<Id>[],
  hasOffice: boolean,
): readonly PackagePlace<Id>[] => {
  const ofMeeting = (kind: 'congress-report' | 'submission' | 'particulars-list'): PackagePlace<Id> => ({
    kind,
    roundId: null,
    part: null,
  })
  const minutes = rounds.flatMap(({ id, hasAlternates }): readonly PackagePlace<Id>[] => {
    const of = (part: PaperPart | null): PackagePlace<Id> => ({ kind: 'minutes', roundId: id, part })
    return hasAlternates ? [of('delegates'), of('alternates')] : [of(null)]
  })
  return [
    ofMeeting('congress-report'),
    ...(hasOffice ? [ofMeeting('submission')] : []),
    ofMeeting('particulars-list'),
    ...minutes,
  ]
}
