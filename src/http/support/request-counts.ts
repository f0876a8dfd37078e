import type { FastifyRateLimitStore } from '@fastify/rate-limit'

/** Maximum number of keys counted at the same time; beyond it the least recently used are dropped. */
const KEYS_MOST = 5_000

interface Window {
  count: number
  readonly begun: number
}

/**
 * Counts the requests of each key in windows of a clock that nobody can set: if the clock of the machine were put back,
 * a window of wall time would not end for as long as it was put back.
 */
export class RequestCounts implements FastifyRateLimitStore {
  readonly #windows = new Map<string, Window>()

  incr(
    key: string,
    callback: (error: Error | null, result?: { current: number; ttl: number }) => void,
    windowMs: number,
  ): void {
    const now = performance.now()
    const known = this.#windows.get(key)
    const window = known && now - known.begun < windowMs ? known : { count: 0, begun: now }
    window.count += 1
    // Deleted and set again, so that the first key of the map is always the one that was used least recently.
    this.#windows.delete(key)
    if (this.#windows.size >= KEYS_MOST) {
      const [oldest] = this.#windows.keys()
      if (oldest !== undefined) this.#windows.delete(oldest)
    }
    this.#windows.set(key, window)
    callback(null, { current: window.count, ttl: windowMs - (now - window.begun) })
  }

  /** All routes share the counts. */
  child(): this {
    return this
  }
}
