import { type AlternatesFrom, alternatesAfter } from './alternates.ts'
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

/** The parts of an election of the meeting on which the papers for the superior depend. */
export interface PackagedElection<Id extends string = string> {
  readonly office: Office
  /** Null while it is in force. */
  readonly cancelled: string | null
  readonly rounds: readonly {
    readonly id: Id
    /** Null without a result that holds. */
    readonly declared: AlternatesFrom | null
    /** As declared, without the people who take no seat. */
    readonly seated: { readonly result: { readonly elected: readonly string[] } } | null
  }[]
}

/**
 * Whether the meeting elected somebody to an office that the superior approves. A person whom the superior appointed after
 * votes without a result is no result of the meeting.
 */
// qd29-2016:i24, qd294-2025:i16.1, qd294-2025:i23.3
export const hasOfficeToApprove = (elections: readonly PackagedElection[]): boolean =>
  elections.some(
    ({ office, cancelled, rounds }) =>
      cancelled === null &&
      isApprovedOffice(office) &&
      rounds.some(({ seated }) => seated !== null && seated.result.elected.length > 0),
  )

/**
 * The papers that go up after a meeting: the report, the request if somebody was elected to an office that is approved, the
 * list with particulars, and the minutes of every vote that holds. A vote that fills alternate seats too has minutes for both.
 */
// qd24-2021:i16.1, qd294-2025:i16.1
export const packageOf = <Id extends string>(
  elections: readonly PackagedElection<Id>[],
): readonly PackagePlace<Id>[] => {
  const ofMeeting = (kind: 'congress-report' | 'submission' | 'particulars-list'): PackagePlace<Id> => ({
    kind,
    roundId: null,
    part: null,
  })
  const minutes = elections
    .filter(({ cancelled }) => cancelled === null)
    .flatMap(({ rounds }) => rounds)
    .flatMap(({ id, declared }): readonly PackagePlace<Id>[] => {
      if (declared === null) return []
      const of = (part: PaperPart | null): PackagePlace<Id> => ({ kind: 'minutes', roundId: id, part })
      return alternatesAfter(declared) === null ? [of(null)] : [of('delegates'), of('alternates')]
    })
  return [
    ofMeeting('congress-report'),
    ...(hasOfficeToApprove(elections) ? [ofMeeting('submission')] : []),
    ofMeeting('particulars-list'),
    ...minutes,
  ]
}
