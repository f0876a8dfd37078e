import { isOneOf } from '../kernel/unknown.ts'
import { type ElectionEvent, electionProblem, electionState, restsOnSeats } from './election-states.ts'
import { ADMINISTRATIVE_ROLES } from './roles.ts'
import type { RoundState } from './round.ts'

/** A round of an election, as far as a change of the election depends on it. */
export interface OpenedRound {
  /** The number of the round in its election. */
  readonly number: number
  readonly state: RoundState
}

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

const changeProblem = (
  { isCancelled, rounds }: ElectionChangeFacts,
  event: ElectionEvent,
): ElectionChangeProblem | null => {
  const code = electionProblem(electionState(isCancelled, rounds), event)
  return code === 'election-begun' ? { code, rounds: numbersOf(rounds.filter(restsOnSeats)) } : code && { code }
}

/** Why the seats of an election cannot be corrected; null if no list is approved yet. */
export const seatsProblem = (facts: ElectionChangeFacts): ElectionChangeProblem | null =>
  changeProblem(facts, 'seats-corrected')

/** The kinds of event that leave a congress as it was recorded: nothing is done in it. */
export const RECORDING_ACTIONS: readonly string[] = [
  'congress.created',
  'congress.corrected',
  'role.granted',
  'role.revoked',
  'account.sign-in-changed',
]

/** Whether a role is that of an administrator, who records congresses and has no part in them. */
export const isAdministrator = (role: string): boolean => isOneOf(ADMINISTRATIVE_ROLES, role)

export interface CongressCancellationFacts {
  /** Null for a role of the congress. An administrator knows only whether nothing was done in the congress. */
  readonly administrator: { readonly isUntouched: boolean } | null
  /** The elections of the congress with their rounds. */
  readonly elections: readonly { readonly number: number; readonly rounds: readonly OpenedRound[] }[]
}

/** A congress that cannot be cancelled; `elections` are the numbers of those in which a list is approved. */
export type CongressCancellationProblem =
  | { readonly code: 'congress-in-use' }
  | { readonly code: 'congress-begun'; readonly elections: readonly number[] }

/**
 * Why a congress cannot be cancelled. A role of the congress cancels it while no list is approved in it; a void or
 * cancelled vote does not count. An administrator takes it back only while nothing was done in it.
 */
export const congressCancellationProblem = ({
  administrator,
  elections,
}: CongressCancellationFacts): CongressCancellationProblem | null => {
  if (administrator && !administrator.isUntouched) return { code: 'congress-in-use' }
  const begun = elections.filter(({ rounds }) => rounds.some(restsOnSeats))
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
  const problem = changeProblem(facts, 'cancelled')
  if (problem) return problem
  return dependants.length > 0 ? { code: 'election-relied-on', elections: numbersOf(dependants) } : null
}
