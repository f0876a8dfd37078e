import { type CongressState, congressStep } from './congress-states.ts'

/** Why a congress cannot be thrown away as a rehearsal. */
export type RehearsalEndProblem = 'congress-not-rehearsal' | 'congress-closed' | 'rehearsal-over'

export interface RehearsalEndFacts {
  readonly rehearsal: boolean
  readonly state: CongressState
}

/** Why a congress cannot be thrown away; null for a rehearsal in any state but that of its end. */
export const rehearsalEndProblem = ({ rehearsal, state }: RehearsalEndFacts): RehearsalEndProblem | null => {
  if (!rehearsal) return 'congress-not-rehearsal'
  const step = congressStep(state, 'discarded')
  return step.ok ? null : step.error
}

/**
 * Whether people may come from one meeting to another by their election: a vote that nobody held elects nobody for a real
 * meeting, and nothing real may wait for a rehearsal.
 */
export const areEquallyReal = (one: { readonly rehearsal: boolean }, other: { readonly rehearsal: boolean }): boolean =>
  one.rehearsal === other.rehearsal
