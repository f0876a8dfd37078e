import type { Act } from '../state.ts'

/** The hall is shown a result that holds, in the version that holds. */
export const resultShown: Act<'result.shown'> = (step, congress) => {
  const round = congress.rounds.get(step.id)
  if (!round) return step.unknown('round', step.id)
  step.expectBefore(null)
  if (round.declared) step.expectNumber(round.results, step.after.version)
  else step.outOfOrder(round.state)
}
