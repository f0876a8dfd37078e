/** The threshold. Whole numbers decide; a percentage is only shown. */

/** The smallest number of votes that elects: more than half of `base`; null if the base is not positive. */
export const votesNeeded = (base: number): number | null => (base > 0 ? Math.floor(base / 2) + 1 : null)

/** Strictly more than half: exactly half does not elect. */
// qd244-2014:d32.k2, qd244-2014:d32.k3, qd190-2024:d30.k2, qd190-2024:d30.k3
export const isMoreThanHalf = (votes: number, base: number): boolean => 2 * votes > base

/**
 * Votes as a percentage of `base`: two decimals, rounded half up, with a dot; `0.00` if the base is not positive.
 * Uses BigInt, so that large sums lose no digit.
 */
export const percentOf = (votes: number, base: number): string => {
  if (base <= 0) return '0.00'
  const whole = BigInt(base)
  const hundredths = (BigInt(votes) * 20_000n + whole) / (2n * whole)
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
}
