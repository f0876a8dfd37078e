const MINUTE = 60_000

/** The clocks of two processes on one database differ by less; an instant further ahead is from a clock that was wrong. */
export const CLOCKS_DIFFER_MS = MINUTE

/** Milliseconds by which a stored instant is ahead of the clock; negative for the past. */
export const msAhead = (stored: string, at: string): number => Date.parse(stored) - Date.parse(at)

/** The earlier one of two instants. */
export const earlier = (one: string, other: string): string => (msAhead(one, other) > 0 ? other : one)

/**
 * Whether something happened within so many milliseconds before now. An instant that is as far ahead was stored by a
 * clock that has been put right since, and says nothing about now.
 */
export const isRecent = (stored: string | null, at: string, milliseconds: number): boolean =>
  stored !== null && Math.abs(msAhead(stored, at)) < milliseconds
