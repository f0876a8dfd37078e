import type { BundleWitness } from '../audit/bundle.ts'
import type { LogCrypto } from '../audit/crypto.ts'
import type { EventDocument } from '../audit/event.ts'
import type { Note } from '../audit/note.ts'
import { verifyWitness, WITNESS_NAMES_OWN } from '../audit/witness.ts'
import { fromBase64, toBase64 } from '../kernel/base64.ts'
import { sameBytes } from '../kernel/bytes.ts'
import { fieldsOf } from '../kernel/unknown.ts'
import type { KnownWitness } from './anchors.ts'
import type { Findings } from './findings.ts'
import { KEY_BYTES } from './key-ring.ts'
import type { WitnessSeen } from './verification.ts'

/** A witness line that no event has confirmed yet. */
interface Waiting {
  readonly witness: BundleWitness
  readonly line: number | null
  readonly isValid: boolean
}

const DAY = 24 * 60 * 60 * 1000

/** Witnesses shown in a report; a hostile file may have any number. */
export const WITNESSES_MAX = 100

/**
 * Derives the witness lines of a log from its `witness.added` events: each line has one event, which states the same,
 * and each event one line. A valid signature proves only that the holder of that key signed; it counts as evidence if
 * the auditor named the key.
 */
export class Witnesses {
  readonly #crypto: LogCrypto
  readonly #findings: Findings
  readonly #named: readonly KnownWitness[]
  /** By size of the checkpoint. */
  readonly #waiting = new Map<number, Waiting[]>()
  readonly #seen = new Map<string, WitnessSeen>()
  readonly #keyOf = new Map<string, string>()

  constructor(crypto: LogCrypto, findings: Findings, named: readonly KnownWitness[]) {
    this.#crypto = crypto
    this.#findings = findings
    this.#named = named
  }

  /** @param note the checkpoint before the line; null if it could not be read */
  take(witness: BundleWitness, { note, takenAt }: { note: Note | null; takenAt: string }, line: number | null): void {
    const { size, name } = witness
    const spot = { sequence: size, line }
    const waiting = this.#waiting.get(size) ?? []
    if (waiting.length === 0) this.#waiting.set(size, waiting)
    const last = waiting.at(-1)
    if (last && witness.receivedAt < last.witness.receivedAt) {
      this.#findings.add(spot, 'witness-out-of-order', { name })
    }
    const isValid = note !== null && isWitness(this.#crypto, witness, note)
    if (note && !isValid) this.#findings.add(spot, 'witness-signature', { name })
    waiting.push({ witness, line, isValid })
    this.#remarkOn(witness, takenAt)
  }

  #remarkOn({ size, name, publicKey, signedAt }: BundleWitness, takenAt: string): void {
    const known = this.#keyOf.get(name)
    this.#keyOf.set(name, known ?? publicKey)
    if (WITNESS_NAMES_OWN.test(name) || (known !== undefined && known !== publicKey)) {
      this.#findings.remark('witness-name-doubtful', { name }, size)
    }
    if (signedAt !== null && Math.abs(Date.parse(signedAt) - Date.parse(takenAt)) > DAY) {
      this.#findings.remark('witness-time-far', { name, signedAt, takenAt }, size)
    }
  }

  /** Finds the line of an event about a witness. */
  takeEvent({ after, at, sequence, actor }: EventDocument, line: number | null): void {
    const { size, name, publicKey, signedAt } = fieldsOf(after)
    const waiting = this.#waiting.get(Number(size)) ?? []
    const index = waiting.findIndex(({ witness }) => witness.name === name && witness.publicKey === publicKey)
    const [found] = index < 0 ? [] : waiting.splice(index, 1)
    if (!found) {
      this.#findings.add({ sequence, line }, 'witness-missing', { name: String(name) })
      return
    }
    const { witness } = found
    if (witness.signedAt !== signedAt) this.#differs(found, sequence, 'signedAt')
    if (witness.receivedAt !== at) this.#differs(found, sequence, 'receivedAt')
    if (found.isValid) this.#see(witness, actor.name)
  }

  #differs({ witness, line }: Waiting, event: number, key: string): void {
    this.#findings.add({ sequence: witness.size, line }, 'witness-differs', { name: witness.name, key, event })
  }

  #see(witness: BundleWitness, by: string): void {
    const { name, publicKey, size } = witness
    const id = `${publicKey} ${name}`
    const known = this.#seen.get(id)
    if (!known && this.#seen.size >= WITNESSES_MAX) return
    const bytes = fromBase64(publicKey)!
    this.#seen.set(id, {
      name,
      publicKey: toBase64(bytes),
      signatures: (known?.signatures ?? 0) + 1,
      size: Math.max(known?.size ?? 0, size),
      handedInBy: by,
      isNamed: this.#named.some((one) => isOf(one, name, bytes)),
    })
  }

  /** The witnesses with a valid signature that an event confirms. */
  get seen(): readonly WitnessSeen[] {
    return [...this.#seen.values()]
  }

  /** At the end every line must have had its event, and each witness that the auditor named must have signed. */
  finish(): void {
    for (const [size, waiting] of this.#waiting) {
      for (const { witness, line } of waiting) {
        this.#findings.add({ sequence: size, line }, 'witness-surplus', { name: witness.name })
      }
    }
    for (const known of this.#named) {
      if (this.seen.some(({ name, publicKey }) => isOf(known, name, fromBase64(publicKey)!))) continue
      const detail = { name: known.name ?? toBase64(known.publicKey) }
      this.#findings.add({ sequence: null, line: null }, 'anchor-witness', detail)
    }
  }
}

const isOf = (known: KnownWitness, name: string, publicKey: Uint8Array): boolean =>
  (known.name === null || known.name === name) && sameBytes(known.publicKey, publicKey)

const isWitness = (crypto: LogCrypto, witness: BundleWitness, { text }: Note): boolean => {
  const publicKey = fromBase64(witness.publicKey)
  if (publicKey?.length !== KEY_BYTES) return false
  const { name, line } = witness
  const verified = verifyWitness(crypto, { text, name, publicKey, line })
  return verified.ok && verified.value.signedAt === witness.signedAt
}
