/** Durations that are looked at; older and further ones are forgotten. */
const WINDOW_MS = 60_000
const MOST = 2_000

interface Duration {
  /** Milliseconds of a clock that never goes back. */
  readonly at: number
  readonly seconds: number
}

/** The durations of the last minute, of which only quantiles are shown and never how many there are. */
export class RecentDurations {
  readonly #clock: () => number
  readonly #durations: Duration[] = []

  /** @param clock milliseconds, never going back */
  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock
  }

  add(seconds: number): void {
    this.#durations.push({ at: this.#clock(), seconds })
    if (this.#durations.length > MOST) this.#durations.splice(0, this.#durations.length - MOST / 2)
  }

  /**
   * The duration within which this part of the requests was answered, in seconds; null if there were none.
   * @param parts from 0 to 1, ascending
   */
  quantiles(parts: readonly number[]): readonly number[] | null {
    const since = this.#clock() - WINDOW_MS
    const recent = this.#durations.filter(({ at }) => at >= since).map(({ seconds }) => seconds)
    if (recent.length === 0) return null
    recent.sort((one, other) => one - other)
    return parts.map((part) => recent[Math.min(recent.length - 1, Math.floor(part * recent.length))] ?? 0)
  }
}
