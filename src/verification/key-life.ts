import type { Findings, Spot } from './findings.ts'
import { isInstant } from './instants.ts'
import type { KeyRing, RingKey } from './key-ring.ts'

/**
 * The time that a replaced key may still sign, in milliseconds: an act that began before the replacement ends after it,
 * and another process takes up the new key with its next seal.
 */
export const KEY_GRACE = 5 * 60 * 1000

/** A checkpoint, by its key and the time that it states, in milliseconds. */
interface Signed {
  readonly keyNumber: number
  readonly time: number
  readonly spot: Spot
}

/** The suspicious checkpoints of one key: the first, and their number. */
interface Suspicion {
  readonly limit: number
  readonly signed: Signed[]
}

/**
 * Checks that each key signs only during its life: from its creation until it has endorsed the next one. The order of
 * keys is judged by the order of checkpoints. Times are judged only if no wrong clock of the service explains them: a
 * clock that ran ahead is set back later in the log, and a clock that ran behind gives times before every key.
 */
export class KeyLives {
  readonly #findings: Findings
  readonly #ring: KeyRing
  #newest: number | null = null
  /** The latest time of a checkpoint. */
  #latest = Number.NEGATIVE_INFINITY
  readonly #late = new Map<number, Suspicion>()
  readonly #early = new Map<number, Suspicion>()

  constructor(findings: Findings, ring: KeyRing) {
    this.#findings = findings
    this.#ring = ring
  }

  take(keyNumber: number, takenAt: string, spot: Spot): void {
    const key = this.#ring.find(keyNumber)
    if (!key) return
    this.#takeOrder(key, spot)
    if (!isInstant(takenAt)) return
    const time = Date.parse(takenAt)
    this.#latest = Math.max(this.#latest, time)
    for (const [number, { limit }] of this.#late) if (time <= limit) this.#late.delete(number)
    const signed: Signed = { keyNumber, time, spot }
    const end = this.#ring.replacedAt(keyNumber)
    if (end !== null && time > end + KEY_GRACE) suspect(this.#late, signed, end + KEY_GRACE)
    if (key.made !== null && time < key.made - KEY_GRACE) this.#takeEarly(key.made, signed)
  }

  #takeOrder({ number }: RingKey, spot: Spot): void {
    const newest = this.#newest
    if (newest === null || number >= newest) {
      this.#newest = number
      return
    }
    // Without an endorsement, two machines of the installation may each have a key of its own.
    if (this.#ring.descends(newest, number)) this.#findings.add(spot, 'key-going-back', { number, newest })
    else this.#findings.remark('keys-alternate', { number, newest }, spot.sequence)
  }

  /** A key can sign before it was made only if the clock was wrong; then no earlier key was in force either. */
  #takeEarly(made: number, signed: Signed): void {
    const wasOther = [...this.#ring.keys].some(
      (key) => key.number < signed.keyNumber && key.made !== null && key.made <= signed.time,
    )
    if (wasOther) suspect(this.#early, signed, made)
    else this.#findings.remark('key-clock-wrong', { number: signed.keyNumber }, signed.spot.sequence)
  }

  /** At the end of the log it is known which suspicions a clock explains. */
  finish(): void {
    for (const [number, { signed }] of this.#late) {
      for (const { spot } of signed) this.#findings.add(spot, 'key-replaced', { number })
    }
    for (const [number, { signed, limit }] of this.#early) {
      for (const { spot } of signed) {
        if (this.#latest >= limit) this.#findings.add(spot, 'key-too-early', { number })
        else this.#findings.remark('key-clock-wrong', { number }, spot.sequence)
      }
    }
  }
}

/** Enough to show, so that a hostile file takes no memory. */
const SUSPECTS_MAX = 100

const suspect = (suspicions: Map<number, Suspicion>, signed: Signed, limit: number): void => {
  const { keyNumber } = signed
  const known = suspicions.get(keyNumber)
  if (!known) suspicions.set(keyNumber, { limit, signed: [signed] })
  else if (known.signed.length < SUSPECTS_MAX) known.signed.push(signed)
}
