import { FIRST_ROUND_STATE, isStanding, type RoundState } from './round.ts'

/** A round of an election, as far as a change of the election depends on it. */
export interface OpenedRound {
  /** The number of the round in its election. */
  readonly number: number
  readonly state: RoundState
}

/** Whether the list of a round is approved, so that its vote rests on the seats of the election. A void vote does not. */
const rests = (round: OpenedRound): boolean => isStanding(round) && round.state !== FIRST_ROUND_STATE

const numbersOf = (things: readonly { readonly number: number }[]): readonly number[] =>
  things.map(({ number }) => number)

/** A change of an election that cannot be made, with the numbers of the rounds or elections that rest on it. */
export type ElectionChangeProblem =
  | { readonly code: 'election-cancelled' }
  | { readonly code: 'election-begun'; readonly rounds: readonly number[] }
  | { readonly code: 'election-relied-on'; readonly elections: readonly number[] }

export interface ElectionChangeFacts {
  readonly isCancelled: boolean
  readonly rounds: readonly OpenedRound[]
}

/** Why the seats of an election cannot be corrected; null if no list is approved yet. */
export const seatsProblem = ({ isCancelled, rounds }: ElectionChangeFacts): ElectionChangeProblem | null => {
  if (isCancelled) return { code: 'election-cancelled' }
  const begun = rounds.filter(rests)
  return begun.length > 0 ? { code: 'election-begun', rounds: numbersOf(begun) } : null
}

/** A congress that cannot be cancelled, with the numbers of the elections in which a list is approved. */
export interface CongressCancellationProblem {
  readonly code: 'congress-begun'
  readonly elections: readonly number[]
}

/** Why a congress cannot be cancelled; null while no list is approved in it. A void or cancelled vote does not count. */
export const congressCancellationProblem = (
  elections: readonly { readonly number: number; readonly rounds: readonly OpenedRound[] }[],
): CongressCancellationProblem | null => {
  const begun = elections.filter(({ rounds }) => rounds.some(rests))
  return begun.length > 0 ? { code: 'congress-begun', elections: numbersOf(begun) } : null
}

export interface ElectionCancellationFacts extends ElectionChangeFacts {
  /** The elections, not cancelled, that take their candidates from this one. */
  readonly dependants: readonly { readonly number: number }[]
}

/** Why an election cannot be cancelled; null if nothing rests on it. */
export const cancellationProblem = ({
  dependants,
  ...facts
}: ElectionCancellationFacts): ElectionChangeProblem | null => {
  const problem = seatsProblem(facts)
  if (problem) return problem
  return dependants.length > 0 ? { code: 'election-relied-on', elections: numbersOf(dependants) } : null
}
