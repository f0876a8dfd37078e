import type { Overview } from '../api/types.ts'

/**
 * Whether a page has to say that its meeting is closed, because it may have been open since before: that of a round that did
 * not come to its end, and the form of a new election. The others say it in their heading, or go on.
 * @param route the parts of the address
 */
export const endedWith = (
  { closedAt, elections }: Pick<Overview, 'closedAt' | 'elections'>,
  route: readonly string[],
  roundId: string | undefined,
): boolean => {
  if (closedAt === null) return false
  if (route.join('/') === 'meeting/election') return true
  const state = elections.flatMap(({ rounds }) => rounds).find(({ id }) => id === roundId)?.state
  return state !== undefined && ['listing', 'listed', 'voting', 'counting'].includes(state)
}
