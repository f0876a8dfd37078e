/** Names for which attempts turned away are counted at a time; of further ones the count is lost, not the delay. */
const COUNTED_MOST = 1_000

/** How often it is time to tidy: once in so many failures. */
const TIDY_EVERY = 100

/**
 * Those who try to sign in at this moment. Checking a password costs memory and time; so that a crowd of attempts keeps
 * nobody else waiting, few of them are inside at a time, and the others are turned away unread.
 */
export class Crowd {
  readonly #inside = new Map<string, number>()
  readonly #turnedAway = new Map<string, number>()
  #failures = 0

  /** Does the work if fewer than `most` are inside by this key; null when it is full. */
  async pass<T>(key: string, most: number, work: () => Promise<T>): Promise<T | null> {
    const inside = this.#inside.get(key) ?? 0
    if (inside >= most) return null
    this.#inside.set(key, inside + 1)
    try {
      return await work()
    } finally {
      const left = (this.#inside.get(key) ?? 1) - 1
      if (left === 0) this.#inside.delete(key)
      else this.#inside.set(key, left)
    }
  }

  /** Remembers an attempt that was turned away unread, for the next event. */
  turnAway(key: string): void {
    const known = this.#turnedAway.get(key)
    if (known !== undefined || this.#turnedAway.size < COUNTED_MOST) this.#turnedAway.set(key, (known ?? 0) + 1)
  }

  /** How many were turned away by this key since this was last asked. */
  takeTurnedAway(key: string): number {
    const count = this.#turnedAway.get(key) ?? 0
    this.#turnedAway.delete(key)
    return count
  }

  /** Counts a failure; true when it is time to tidy what is remembered about failures. */
  countFailure(): boolean {
    this.#failures = (this.#failures + 1) % TIDY_EVERY
    return this.#failures === 0
  }
}
