/** The part of a round that gives its place among the rounds of its election. */
export interface ChainedRound {
  /** The place in the order of opening, from 1. */
  readonly number: number
  /** The number of the vote, which a round that repeats another keeps. */
  readonly recordNumber: number
}

/**
 * The rounds of an election without those that a later round repeats, in their order.
 * @param rounds in the order of opening
 */
export const chainOf = <Round extends ChainedRound>(rounds: readonly Round[]): readonly Round[] =>
  rounds.reduce<readonly Round[]>(
    (chain, round) => [...chain.filter(({ recordNumber }) => recordNumber < round.recordNumber), round],
    [],
  )

/** The round on which a round follows; undefined for a first round and for one that repeats it. */
export const roundBefore = <Round extends ChainedRound>(
  rounds: readonly Round[],
  { number }: Pick<ChainedRound, 'number'>,
): Round | undefined => chainOf(rounds.filter((round) => round.number <= number)).at(-2)
