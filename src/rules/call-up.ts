import { err, ok, type Result } from '../kernel/result.ts'
import type { BoardPaper } from './board.ts'
import { nextAlternates, type RankedAlternate } from './call-up-order.ts'
import { implementingCitations } from './regulations/implementing/citations.ts'
import type { ImplementingId } from './types.ts'

/** The grounds on which a delegate drops out before the upper congress, so that an alternate takes the seat. */
export const CALL_UP_GROUNDS = ['cannot-attend', 'left-the-unit', 'suspended-or-prosecuted', 'deceased'] as const
export type CallUpGround = (typeof CALL_UP_GROUNDS)[number]

/** The seats that no alternate ever takes. */
export const NEVER_GROUNDS = ['seat-left-unfilled', 'convening-member-absent', 'credentials-rejected'] as const
export type NeverGround = (typeof NEVER_GROUNDS)[number]

export interface CallUp {
  /** The delegate who drops out. */
  readonly droppedOut: string
  /** The alternate who takes the seat. */
  readonly calledUp: string
}

/** The seats of an election of delegates, and everybody who may take one. */
export interface CallUpSeats {
  /** People elected as delegates in the election. */
  readonly delegates: ReadonlySet<string>
  /** People who are or were delegates by another election of the congress: elected, or called up. */
  readonly delegatesElsewhere: ReadonlySet<string>
  readonly alternates: readonly RankedAlternate[]
  /** Earlier call-ups of the election, in order. */
  readonly before: readonly CallUp[]
}

export interface CallUpFacts extends CallUp, CallUpSeats {
  readonly ground: CallUpGround | NeverGround
  /** The paper by which the superior settled an order that is open; null if there is none. */
  readonly paper: BoardPaper | null
  /** The implementing rules of the meeting; null before the oldest that is known. */
  readonly implementing: ImplementingId | null
}

export type CallUpRefusal =
  | 'call-up-for-unfilled-seat'
  | 'call-up-for-convening-member'
  | 'call-up-for-rejected-delegate'
  | 'not-an-elected-delegate'
  | 'delegate-already-replaced'
  | 'not-an-alternate'
  | 'alternate-already-called-up'
  | 'alternate-not-next'
  | 'call-up-order-open'

export interface CallUpProblem {
  readonly code: CallUpRefusal
  readonly citations: readonly string[]
  /** The people who may be next; empty if the order does not matter. */
  readonly next: readonly string[]
}

const NEVER: Readonly<Record<NeverGround, CallUpRefusal>> = {
  'seat-left-unfilled': 'call-up-for-unfilled-seat',
  'convening-member-absent': 'call-up-for-convening-member',
  'credentials-rejected': 'call-up-for-rejected-delegate',
}

const isNeverGround = (ground: CallUpFacts['ground']): ground is NeverGround => Object.hasOwn(NEVER, ground)

/** The clauses on call-ups: the order first, and the seats that no alternate takes last. */
export const callUpClauses = (implementing: ImplementingId | null): readonly string[] =>
  implementing === null ? [] : implementingCitations(implementing, 'alternate-call-up')

const problem = (code: CallUpRefusal, citations: readonly string[] = [], next: readonly string[] = []) =>
  err<CallUpProblem>({ code, citations, next })

/** The person whose seat is taken must be a delegate: elected, or called up before, and not dropped out. */
const delegateProblem = ({ droppedOut, delegates, before }: CallUpFacts): CallUpRefusal | null => {
  if (before.some((one) => one.droppedOut === droppedOut)) return 'delegate-already-replaced'
  const isDelegate = delegates.has(droppedOut) || before.some((one) => one.calledUp === droppedOut)
  return isDelegate ? null : 'not-an-elected-delegate'
}

/** A call-up that is possible: its ground, and the clauses on which it rests. */
export interface PossibleCallUp {
  readonly ground: CallUpGround
  readonly citations: readonly string[]
}

/** The delegates who hold the seats of an election: elected, or called up, and not dropped out. */
export const seatHolders = ({ delegates, before }: Pick<CallUpSeats, 'delegates' | 'before'>): readonly string[] =>
  [...delegates, ...before.map(({ calledUp }) => calledUp)].filter(
    (id) => !before.some(({ droppedOut }) => droppedOut === id),
  )

/** The alternates who have no seat of a delegate, and those of them who may be next. */
export const alternatesLeft = ({ delegates, delegatesElsewhere, alternates, before }: CallUpSeats) => {
  const seated = new Set([...delegates, ...delegatesElsewhere, ...before.map(({ calledUp }) => calledUp)])
  const left = alternates.filter(({ personId }) => !seated.has(personId))
  return { left, next: nextAlternates(left).map(({ personId }) => personId) }
}

/** The call-up, or why it is not possible. Nobody who is or was a delegate takes the seat of another one. */
// qd294-2025:i11.4.2, qd294-2025:i11.4.4
export const callUp = (facts: CallUpFacts): Result<PossibleCallUp, CallUpProblem> => {
  const { ground, calledUp, paper } = facts
  const cited = callUpClauses(facts.implementing)
  if (isNeverGround(ground)) return problem(NEVER[ground], cited.slice(-1))
  const delegate = delegateProblem(facts)
  if (delegate) return problem(delegate)
  if (!facts.alternates.some(({ personId }) => personId === calledUp)) return problem('not-an-alternate')
  const { left, next } = alternatesLeft(facts)
  if (!left.some(({ personId }) => personId === calledUp)) return problem('alternate-already-called-up')
  if (!next.includes(calledUp)) return problem('alternate-not-next', cited.slice(0, 1), next)
  if (next.length > 1 && paper === null) return problem('call-up-order-open', cited.slice(0, 1), next)
  return ok({ ground, citations: cited.slice(0, 1) })
}
