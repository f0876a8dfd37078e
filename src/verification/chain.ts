import type { LogCrypto } from '../audit/crypto.ts'
import { type EventDocument, NO_EVENT_BEFORE } from '../audit/event.ts'
import { type Digest, EMPTY_FRONTIER, EMPTY_ROOT, type Frontier, grow, rootOf } from '../audit/merkle.ts'
import { fromHex, sameBytes } from '../kernel/bytes.ts'
import type { Findings, Spot } from './findings.ts'

/** An event with a valid position in the chain. */
interface Link {
  readonly sequence: number
  readonly leaf: Digest
  readonly line: number | null
}

/**
 * Numbers, links and tree of a log, event by event, in memory that grows with the logarithm of its size.
 *
 * The leaf of an event enters the tree as the next event names it. So one changed event breaks its own link and
 * nothing else, and later seals can still be compared.
 */
export class Chain {
  readonly #crypto: LogCrypto
  readonly #findings: Findings
  #last: Link | null = null
  /** The tree over the events before the last one; null if some leaf is unknown. */
  #before: Frontier | null = EMPTY_FRONTIER

  constructor(crypto: LogCrypto, findings: Findings) {
    this.#crypto = crypto
    this.#findings = findings
  }

  /** The number of the last event with a valid position; 0 if there was none. */
  get size(): number {
    return this.#last?.sequence ?? 0
  }

  get root(): Digest | null {
    if (!this.#last) return EMPTY_ROOT
    return this.#before && rootOf(this.#crypto, grow(this.#crypto, this.#before, this.#last.leaf))
  }

  /** From here on roots cannot be compared. */
  forgetTree(): void {
    this.#before = null
  }

  /** @returns true if the event has a valid position in the chain */
  take(event: EventDocument, leaf: Digest, line: number | null): boolean {
    const { sequence, previous } = event
    const expected = this.size + 1
    if (sequence < expected) {
      this.#findings.add({ sequence, line }, 'sequence-repeated', { expected, found: sequence })
      return false
    }
    if (sequence > expected) {
      this.#findings.add({ sequence: expected, line }, 'sequence-gap', { expected, found: sequence })
      this.#bridge(sequence - expected, previous)
    } else this.#link(previous, { sequence, line })
    this.#last = { sequence, leaf, line }
    return true
  }

  #link(previous: string, next: Spot): void {
    if (!this.#last) {
      if (previous !== NO_EVENT_BEFORE) this.#findings.add(next, 'first-event-has-previous')
      return
    }
    const named = fromHex(previous)
    if (!named || !sameBytes(named, this.#last.leaf)) {
      this.#findings.add(this.#last, 'event-changed', { next: this.#last.sequence + 1 })
    }
    this.#grow(named)
  }

  /** One missing event is still known by its hash, because the next event names it. */
  #bridge(missing: number, previous: string): void {
    if (missing > 1) this.forgetTree()
    if (this.#last) this.#grow(this.#last.leaf)
    this.#grow(fromHex(previous))
  }

  #grow(leaf: Digest | null): void {
    this.#before = this.#before && leaf && grow(this.#crypto, this.#before, leaf)
  }
}
