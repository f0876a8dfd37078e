const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** How long to wait after the first, second … attempt that failed, in milliseconds; after the last one nothing follows. */
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

/** So much longer at most, so that receivers that were away are not called by everybody in the same second. */
const SPREAD = 0.2

/**
 * Milliseconds until the next attempt; null where there is none.
 * @param tried attempts so far, 1 or more
 * @param random from 0 to below 1
 */
export const waitAfter = (tried: number, random: number): number | null => {
  const wait = WAITS[tried - 1]
  return wait === undefined ? null : Math.round(wait * (1 + SPREAD * random))
}
