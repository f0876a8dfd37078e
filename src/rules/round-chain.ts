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

/** The rounds on which a round follows, in their order; none for a first round and for one that repeats it. */
export const roundsBefore = <Round extends ChainedRound>(
  rounds: readonly Round[],
  { number, recordNumber }: ChainedRound,
): readonly Round[] =>
  chainOf(rounds.filter((round) => round.number < number)).filter((round) => round.recordNumber < recordNumber)
