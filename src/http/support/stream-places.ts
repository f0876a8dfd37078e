import type { StreamLimits } from './event-stream.ts'

/** Limits the number of open streams, and ends them when the server closes. */
export class StreamPlaces {
  readonly #limits: Pick<StreamLimits, 'perAccount' | 'inAll'>
  readonly #taken = new Map<AbortController, string>()
  #isClosing = false

  constructor(limits: Pick<StreamLimits, 'perAccount' | 'inAll'>) {
    this.#limits = limits
  }

  /** A slot for one more stream of an account, aborted when the server closes; null if all are taken. */
  take(accountId: string): AbortController | null {
    const own = [...this.#taken.values()].filter((id) => id === accountId).length
    if (own >= this.#limits.perAccount || this.#taken.size >= this.#limits.inAll) return null
    const place = new AbortController()
    this.#taken.set(place, accountId)
    if (this.#isClosing) place.abort()
    return place
  }

  leave(place: AbortController): void {
    this.#taken.delete(place)
  }

  endAll(): void {
    this.#isClosing = true
    for (const place of this.#taken.keys()) place.abort()
  }
}
