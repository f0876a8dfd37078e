import { instrumentProblems, type MeetingInstruments } from './instruments.ts'
import { implementingInForce, regulationInForce } from './regulations/regulations.ts'
import { type RollContradiction, rollContradictions } from './roll.ts'
import type { CountVersion, MeetingKind, Roll } from './types.ts'

/** The parts of a meeting by which everything in it is judged. */
export interface MeetingRules extends MeetingInstruments {
  readonly kind: MeetingKind
  /** Plain date. */
  readonly heldOn: string
}

/**
 * The instruments of a meeting that is moved to another day (yyyy-mm-dd): its own while they are in force, otherwise
 * those of the day. A meeting of version 1 did not record its implementing rules, and records none now. Null if no
 * regulation is known for the day.
 */
export const instrumentsOn = (
  { regulation, implementing }: MeetingInstruments,
  heldOn: string,
  version: CountVersion,
): MeetingInstruments | null => {
  const problems = instrumentProblems({ regulation, implementing }, heldOn)
  const fits = version === 1 ? !problems.some(({ which }) => which === 'regulation') : problems.length === 0
  if (fits) return { regulation, implementing }
  const inForce = regulationInForce(heldOn)
  return inForce && { regulation: inForce, implementing: version === 1 ? null : implementingInForce(heldOn) }
}

/** A meeting before and after a correction, and the things recorded in it already. */
export interface CongressChangeFacts {
  readonly before: MeetingRules
  readonly after: MeetingRules
  readonly countVersion: CountVersion
  /** The newest roll; null before it is recorded. */
  readonly roll: Roll | null
  /** Plain date of the paper by which the superior sent a working group; null if there is none. */
  readonly boardPaperDate: string | null
  /** The elections that are not cancelled. */
  readonly elections: readonly { readonly number: number }[]
}

/** A correction that cannot be made, with the thing that rests on the present state. */
export type CongressChangeProblem =
  | { readonly code: 'congress-relied-on'; readonly elections: readonly number[] }
  | { readonly code: RollContradiction['code'] }
  | { readonly code: 'board-paper-after-meeting' }

const changesRules = ({ before, after }: CongressChangeFacts): boolean =>
  before.kind !== after.kind || before.regulation !== after.regulation || before.implementing !== after.implementing

/**
 * Why a meeting cannot be corrected like this; null if nothing that is recorded rests on the change. Elections rest on
 * kind and instruments, a roll is one of its kind of meeting, and a working group was sent before the meeting.
 */
export const congressChangeProblem = (facts: CongressChangeFacts): CongressChangeProblem | null => {
  const { before, after, countVersion, roll, boardPaperDate, elections } = facts
  if (changesRules(facts) && elections.length > 0) {
    return { code: 'congress-relied-on', elections: elections.map(({ number }) => number) }
  }
  const isOtherKind = before.kind !== after.kind
  const [contradiction] = isOtherKind && roll !== null ? rollContradictions(after.kind, roll, countVersion) : []
  if (contradiction) return { code: contradiction.code }
  const isMoved = before.heldOn !== after.heldOn
  const isTooLate = isMoved && boardPaperDate !== null && boardPaperDate > after.heldOn
  return isTooLate ? { code: 'board-paper-after-meeting' } : null
}
