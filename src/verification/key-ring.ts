import type { BundleKey } from '../audit/bundle.ts'
import { installationOf } from '../audit/checkpoint.ts'
import type { LogCrypto } from '../audit/crypto.ts'
import { isEndorsed } from '../audit/endorsement.ts'
import { fromBase64 } from '../kernel/base64.ts'
import { sameBytes } from '../kernel/bytes.ts'
import type { Findings } from './findings.ts'
import { isInstant } from './instants.ts'

/** A key of the file, and the number of the key that endorsed it, which is lower. */
export interface RingKey {
  readonly number: number
  readonly publicKey: Uint8Array
  readonly madeAt: string
  /** The same in milliseconds; null if it is no time. */
  readonly made: number | null
  readonly endorsedBy: number | null
}

export const KEY_BYTES = 32

/**
 * The key that an endorsement claims as its signer: usually the previous one, but a key in between may have been
 * lost.
 */
const ENDORSER = /\nold (\d{1,9}) /

/**
 * The keys of an installation from the file. Checks numbers, endorsements, and that the first key gives the
 * installation its name.
 */
export class KeyRing {
  readonly #crypto: LogCrypto
  readonly #findings: Findings
  readonly #installation: string
  readonly #keys = new Map<number, RingKey>()
  readonly #named = new Set<number>()
  /** By a replaced key: when the key was made that it endorsed first, in milliseconds. */
  readonly #replaced = new Map<number, number>()
  #taken = 0

  constructor(crypto: LogCrypto, findings: Findings, installation: string) {
    this.#crypto = crypto
    this.#findings = findings
    this.#installation = installation
  }

  find(number: number): RingKey | undefined {
    return this.#keys.get(number)
  }

  get isEmpty(): boolean {
    return this.#taken === 0
  }

  get keys(): Iterable<RingKey> {
    return this.#keys.values()
  }

  take(key: BundleKey, line: number | null): void {
    this.#taken += 1
    const { number } = key
    const spot = { sequence: null, line }
    if (number !== this.#taken) this.#findings.add(spot, 'key-number', { expected: this.#taken, found: number })
    if (this.find(number)) return
    const publicKey = fromBase64(key.publicKey)
    if (publicKey?.length !== KEY_BYTES) {
      this.#findings.add(spot, 'key-malformed', { number })
      return
    }
    if (number === 1 && installationOf(this.#crypto, publicKey) !== this.#installation) {
      this.#findings.add(spot, 'key-not-of-installation')
    }
    const { madeAt } = key
    const made = isInstant(madeAt) ? Date.parse(madeAt) : null
    if (made === null) this.#findings.add(spot, 'key-time-malformed', { number, at: madeAt })
    const endorsedBy = this.#endorserOf(key, publicKey, line)
    this.#keys.set(number, { number, publicKey, madeAt, made, endorsedBy })
    if (endorsedBy !== null && made !== null) {
      this.#replaced.set(endorsedBy, Math.min(made, this.#replaced.get(endorsedBy) ?? made))
    }
  }

  /** When the key had endorsed the next one, in milliseconds; null if it has endorsed none. */
  replacedAt(number: number): number | null {
    return this.#replaced.get(number) ?? null
  }

  /** Whether the newer key was endorsed by the older one, through any number of keys. */
  descends(newer: number, older: number): boolean {
    for (let key = this.find(newer); key && key.number > older; ) {
      if (key.endorsedBy === older) return true
      key = key.endorsedBy === null ? undefined : this.find(key.endorsedBy)
    }
    return false
  }

  /** Remarks on keys whose time nobody signed: only the log of the installation has an event about them. */
  remarkUnsignedTimes(): void {
    for (const { number, endorsedBy } of this.#keys.values()) {
      if (endorsedBy === null) this.#findings.remark('key-time-unsigned', { number })
    }
  }

  #endorserOf({ number, madeAt, endorsement }: BundleKey, publicKey: Uint8Array, line: number | null): number | null {
    if (endorsement === null) {
      if (number > 1) this.#findings.remark('key-not-endorsed', { number })
      return null
    }
    const by = Number(ENDORSER.exec(endorsement)?.[1] ?? number - 1)
    const older = this.find(by)
    const newer = { number, publicKey, madeAt, endorsement }
    if (older && isEndorsed(this.#crypto, { installation: this.#installation, older, newer })) return by
    this.#findings.add({ sequence: null, line }, 'key-endorsement', { number, by })
    return null
  }

  /** Records that the log of the installation has an event about this key. */
  name(number: number): void {
    this.#named.add(number)
  }

  /** Remarks on keys without an event in the log of the installation; one may have come after its last event. */
  remarkUnnamed(): void {
    for (const number of this.#keys.keys()) {
      if (!this.#named.has(number)) this.#findings.remark('key-not-in-log', { number })
    }
  }

  /** True if the key is trusted itself, or was endorsed through a chain of keys by one that is. */
  isTrusted(number: number, trusted: readonly Uint8Array[]): boolean {
    for (let key = this.find(number); key; key = key.endorsedBy === null ? undefined : this.find(key.endorsedBy)) {
      const { publicKey } = key
      if (trusted.some((one) => sameBytes(one, publicKey))) return true
    }
    return false
  }
}
