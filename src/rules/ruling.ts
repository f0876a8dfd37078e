import type { PersonId } from '../kernel/brand.ts'
import type { Doubt, SetAsideKind } from './entry.ts'
import { type HandVote, handsContradict, handsOf } from './meeting.ts'
import { isBlind, type Procedure, rulesAfterEntry } from './procedure.ts'
import type { BallotFault, BallotMarks, Readings } from './types.ts'

/** The fault under which a ballot is counted: the one for which the board ruled it invalid. */
// qd244-2014:d7.k2, qd190-2024:d8.k2
export const faultOf = (doubt: Pick<Doubt, 'kind' | 'ruling'> | null): BallotFault | undefined =>
  doubt?.ruling === 'invalid' ? doubt.kind : undefined

/**
 * Whether a ruling must give a reason. Under the reading `markedBallots: invalid` a marked ballot passes only if the
 * board finds it unmarked; a ballot that the board did issue needs no words.
 */
// reading markedBallots
export const needsNote = (
  { kind, ruling }: Pick<Doubt, 'kind' | 'ruling'>,
  { markedBallots }: Pick<Readings, 'markedBallots'>,
): boolean => ruling === 'valid' && kind !== 'not-issued' && markedBallots === 'invalid'

/** A ballot whose doubt is typed with it: the typist sets it aside, or types the ruling that the board has given. */
interface TypedDoubt {
  readonly setAside: SetAsideKind | null
  readonly doubt: unknown
}

/**
 * Why a ballot cannot be typed with its doubt in this way; null if it can. Entries that are blind to each other set a
 * ballot aside, so that the board rules once on each paper; meetings of an earlier procedure type the ruling.
 */
export const doubtProblem = (
  procedure: Procedure,
  { setAside, doubt }: TypedDoubt,
): 'ruling-while-typing' | 'set-aside-not-open' | null => {
  if (setAside !== null && !isBlind(procedure)) return 'set-aside-not-open'
  if (doubt === null) return null
  return setAside !== null || (rulesAfterEntry(procedure) && procedure.entries > 1) ? 'ruling-while-typing' : null
}

/** A ruling of the board on a ballot that was set aside, after the entries of its batch are final. */
// qd244-2014:d7.k2, qd190-2024:d8.k2
export interface BoardRuling {
  readonly ruling: Doubt['ruling']
  /** The fault for which the ballot is invalid; null if it is valid. */
  readonly fault: BallotFault | null
  /** Whether the board says what the paper shows. Otherwise the marks that were typed hold. */
  readonly marksGiven: boolean
  /** The members who were present. */
  readonly present: readonly PersonId[]
  /** Their votes on the ruling, by show of hands. */
  readonly vote: HandVote
  readonly note: string | null
}

export type RulingProblem =
  | 'ruling-fault-missing'
  | 'ruling-fault-unwanted'
  | 'ruling-marks-missing'
  | 'ruling-needs-note'
  | 'ruling-hands-exceed'
  | 'ruling-not-carried'

/**
 * Everything that contradicts a ruling. A ballot that a typist could not read is valid only with the marks that the board
 * reads on it. A show of hands has no more hands than members present, and more for the ruling than against it.
 */
export const rulingProblems = (
  kind: SetAsideKind,
  { ruling, fault, marksGiven, present, vote, note }: BoardRuling,
  readings: Pick<Readings, 'markedBallots'>,
): readonly RulingProblem[] => {
  const isValid = ruling === 'valid'
  const lacksNote = note === null && kind !== 'unreadable' && needsNote({ kind, ruling }, readings)
  const checks: readonly (readonly [boolean, RulingProblem])[] = [
    [!isValid && fault === null, 'ruling-fault-missing'],
    [isValid && fault !== null, 'ruling-fault-unwanted'],
    [isValid && kind === 'unreadable' && !marksGiven, 'ruling-marks-missing'],
    [lacksNote, 'ruling-needs-note'],
    [handsOf(vote) > new Set(present).size, 'ruling-hands-exceed'],
    [handsContradict(vote, true, null), 'ruling-not-carried'],
  ]
  return checks.flatMap(([isWrong, code]) => (isWrong ? [code] : []))
}

/** The marks with which a ballot counts after its ruling: those the board reads, with the fault of an invalid one. */
export const ruledMarks = (read: BallotMarks, fault: BallotFault | null): BallotMarks => {
  const { fault: _, ...marks } = read
  return fault === null ? marks : { ...marks, fault }
}
