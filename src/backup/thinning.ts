const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Days and months begin at midnight in Vietnam. */
const VIETNAM_MS = 7 * HOUR_MS

/** Of the last day so many are kept, more than a congress has results. */
const RECENT = 50
/** Of this many days before, the last one of each; of the time before, the last one of each month. */
const DAYS = 60

/** The key of a period: of those with the same key one is kept. */
const periodOf = (at: number, now: number): string => {
  const day = new Date(at + VIETNAM_MS).toISOString().slice(0, 10)
  return now - at <= DAYS * DAY_MS ? day : day.slice(0, 7)
}

/**
 * The backups that are no longer needed: kept are the newest of the last 24 hours, the last one of each of 60 days, and
 * the last one of each month before that. The one that was just made is always kept, and times ahead of the clock count
 * as now.
 * @param times of all backups, in milliseconds
 * @param made the time of the one that was just made
 */
export const superfluous = (times: readonly number[], made: number, now: number): readonly number[] => {
  const newestFirst = [...times].sort((one, other) => other - one)
  const recent = newestFirst.filter((at) => now - at <= DAY_MS)
  const kept = new Set([made, ...recent.slice(0, RECENT)])
  const periods = new Set<string>()
  for (const at of newestFirst) {
    const period = periodOf(at, now)
    if (now - at > DAY_MS && !periods.has(period)) kept.add(at)
    periods.add(period)
  }
  return newestFirst.filter((at) => !kept.has(at))
}
