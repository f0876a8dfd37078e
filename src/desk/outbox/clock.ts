/** Time, as far as the outbox needs it. */
export interface Clock {
  /** The present, as an instant. */
  readonly now: () => string
  /** Acts once after so many milliseconds, unless it is cancelled. */
  readonly after: (ms: number, act: () => void) => () => void
}

export const browserClock: Clock = {
  now: () => new Date().toISOString(),
  after: (ms, act) => {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  },
}

/** Pauses before a request is sent again while the server is away. */
const PAUSES_MS = [1_000, 2_000, 5_000, 10_000]

/**
 * The pause after so many failures in a row. Laptops that lost the server together must not come back together.
 * @param chance from 0 to 1
 */
export const pauseAfter = (failures: number, chance: number): number => {
  const longest = PAUSES_MS[Math.min(failures, PAUSES_MS.length) - 1] ?? 0
  return Math.round(longest * (0.75 + chance / 4))
}
