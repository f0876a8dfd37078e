import { REGULATIONS } from './regulations/citations.ts'
import type { InForce } from './regulations/clause.ts'
import { IMPLEMENTING, implementingInForce } from './regulations/implementing/chain.ts'
import { isInForce } from './regulations/in-force.ts'
import type { CountVersion, ImplementingId, RegulationId } from './types.ts'

/** The instruments that a meeting freezes. */
export interface MeetingInstruments {
  readonly regulation: RegulationId
  /** The rules that implement the Statutes; null if none is known for the day. */
  readonly implementing: ImplementingId | null
}

/** An instrument that is not in force on the day of the meeting. */
export interface InstrumentProblem {
  readonly which: keyof MeetingInstruments
  readonly number: string
  readonly inForce: InForce
}

/** The instruments of a meeting that are not in force on its day (yyyy-mm-dd); empty if both are. */
export const instrumentProblems = (
  { regulation, implementing }: MeetingInstruments,
  heldOn: string,
): readonly InstrumentProblem[] => {
  const problem = (which: InstrumentProblem['which'], { number, inForce }: Omit<InstrumentProblem, 'which'>) =>
    isInForce(inForce, heldOn) ? [] : [{ which, number, inForce }]
  // None is in force before the oldest one that is known; afterwards one always is.
  const due = implementing ?? implementingInForce(heldOn)
  const isMissing = implementing === null && due !== null
  return [
    ...problem('regulation', REGULATIONS[regulation]),
    ...(implementing === null ? [] : problem('implementing', IMPLEMENTING[implementing])),
    ...(isMissing ? [{ which: 'implementing' as const, ...IMPLEMENTING[due] }] : []),
  ]
}

/**
 * The implementing rules whose clauses a meeting cites; null if none is known. Meetings of version 1 did not record
 * them and cited the oldest.
 */
export const implementingOf = ({
  countVersion,
  implementing,
}: {
  readonly countVersion: CountVersion
  readonly implementing: ImplementingId | null
}): ImplementingId | null => (countVersion === 1 ? 'qd29-2016' : implementing)

/**
 * The implementing rules in force on the day of a meeting, also of one of version 1; null if none is known. For what
 * meetings of version 1 could not do, and so did not cite.
 */
export const implementingByDate = ({
  implementing,
  heldOn,
}: {
  readonly implementing: ImplementingId | null
  readonly heldOn: string
}): ImplementingId | null => implementing ?? implementingInForce(heldOn)
