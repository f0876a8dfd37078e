/** Keys whose rejected attempts are counted at a time; further keys lose the count, not the delay. */
const COUNTED_MOST = 1_000

/** Failures between two clean-ups. */
const TIDY_EVERY = 100

/**
 * Limits the attempts to sign in that run at one time. Checking a password costs memory and time; attempts above the limit
 * are rejected before their password is checked, so that other requests do not wait.
 */
export class AdmissionLimit {
  readonly #inside = new Map<string, number>()
  readonly #turnedAway = new Map<string, number>()
  #failures = 0

  /** Runs the work if fewer than `most` run under this key; null if the limit is reached. */
  async run<T>(key: string, most: number, work: () => Promise<T>): Promise<T | null> {
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

  /** Counts an attempt that was rejected before its password was checked, for the next event. */
  countRejected(key: string): void {
    const known = this.#turnedAway.get(key)
    if (known !== undefined || this.#turnedAway.size < COUNTED_MOST) this.#turnedAway.set(key, (known ?? 0) + 1)
  }

  /** Attempts rejected under this key since the last call. */
  takeRejected(key: string): number {
    const count = this.#turnedAway.get(key) ?? 0
    this.#turnedAway.delete(key)
    return count
  }

  /** Counts a failure; true if expired failures should be deleted now. */
  countFailure(): boolean {
    this.#failures = (this.#failures + 1) % TIDY_EVERY
    return this.#failures === 0
  }
}
