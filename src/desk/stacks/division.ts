/** Stacks of equal size, and a smaller one for what remains. */
export interface Division {
  readonly size: number
  /** Stacks of `size` ballots. */
  readonly full: number
  /** Ballots in one more stack; 0 if nothing remains. */
  readonly rest: number
}

/** The most stacks that one act sets up. */
const MOST_STACKS = 200

/** The usual size: what two people compare without getting lost. */
export const USUAL_SIZE = 25

/**
 * Divides ballots into stacks; null if the size is no whole number from 1, or gives more stacks than one act sets up.
 * @param ballots returned ballots that are in no stack
 */
export const divide = (ballots: number, size: number): Division | null => {
  if (!Number.isInteger(size) || size < 1 || ballots < 1) return null
  const division = { size, full: Math.floor(ballots / size), rest: ballots % size }
  return stacksOf(division).length > MOST_STACKS ? null : division
}

/** The sizes of the stacks, in the order of their numbers. */
export const stacksOf = ({ size, full, rest }: Division): readonly number[] => [
  ...Array.from({ length: full }, () => size),
  ...(rest > 0 ? [rest] : []),
]
