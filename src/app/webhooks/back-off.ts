const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Delays after the first, second … failed attempt, in milliseconds; no attempt follows after the last one. */
export const WAITS: readonly number[] = [
  10 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  HOUR,
  3 * HOUR,
  8 * HOUR,
  24 * HOUR,
]

/** Maximum relative jitter, so that receivers that were down are not all called in the same second. */
const SPREAD = 0.2

/**
 * Milliseconds until the next attempt; null if there is none.
 * @param tried number of attempts so far, 1 or more
 * @param random from 0 to below 1
 */
export const waitAfter = (tried: number, random: number): number | null => {
  const wait = WAITS[tried - 1]
  return wait === undefined ? null : Math.round(wait * (1 + SPREAD * random))
}
