import type { Overview } from '../api/types.ts'

type Election = Overview['elections'][number]
type Round = Election['rounds'][number]

/** The first round of an election that holds; undefined before one is open. */
export const firstRoundOf = ({ rounds }: Pick<Election, 'rounds'>): Round | undefined =>
  rounds.find(({ state }) => state !== 'cancelled' && state !== 'annulled')

/** Whether an election was cancelled: nothing is missing in it, and nothing of it holds. */
export const isCancelled = ({ rounds, next }: Pick<Election, 'rounds' | 'next'>): boolean =>
  next === null && rounds.every(({ state }) => state === 'cancelled')

/** The first rounds of the elections of a meeting, as far as they are open. */
export const liveRoundsOf = ({ elections }: Pick<Overview, 'elections'>): readonly Round[] =>
  elections.flatMap((election) => firstRoundOf(election) ?? [])
