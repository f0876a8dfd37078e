import type { BundleCheckpoint, BundleWitness } from '../audit/bundle.ts'
import { parseCheckpoint } from '../audit/checkpoint.ts'
import type { LogCrypto } from '../audit/crypto.ts'
import type { EventDocument } from '../audit/event.ts'
import type { Digest } from '../audit/merkle.ts'
import { isSignedBy, type Note } from '../audit/note.ts'
import { verifyWitness } from '../audit/witness.ts'
import { AUDIT_CATALOGUE, type AuditAction, kindOf } from '../events/catalogue.ts'
import { fromBase64 } from '../kernel/base64.ts'
import { sameBytes } from '../kernel/bytes.ts'
import { fieldsOf } from '../kernel/unknown.ts'
import type { Chain } from './chain.ts'
import type { Findings, Spot } from './findings.ts'
import { KEY_BYTES, type KeyRing } from './key-ring.ts'

export const isKnownAction = (action: string): action is AuditAction => Object.hasOwn(AUDIT_CATALOGUE, action)

/** The log against which seals are checked. */
export interface SealedLog {
  readonly origin: string
  readonly chain: Chain
  readonly ring: KeyRing
}

/** An event, its position, and the seal right after it. */
interface Seal {
  readonly event: EventDocument
  readonly line: number | null
  /** The checkpoint after the event, as signed; null if there is none yet, or it cannot be read. */
  note: Note | null
  taken: boolean
}

/** Checks which events are sealed, and each part of a seal: text, signature, root, witnesses. */
export class Seals {
  readonly #crypto: LogCrypto
  readonly #findings: Findings
  readonly #log: SealedLog
  #open: Seal | null = null
  /** The size of the last checkpoint with a correct root. */
  #sealedUpTo = 0
  /** Witness signatures in the file, as `size publicKey name`; every event about a witness needs its signature here. */
  readonly #witnesses = new Set<string>()
  /** The key that signed the last checkpoint; null before the first. */
  lastKey: number | null = null

  constructor(crypto: LogCrypto, findings: Findings, log: SealedLog) {
    this.#crypto = crypto
    this.#findings = findings
    this.#log = log
  }

  takeEvent(event: EventDocument, line: number | null): void {
    this.close()
    this.#open = { event, line, note: null, taken: false }
    if (event.action === 'witness.added') this.#wantWitness(event, line)
  }

  /** No seal can follow the last event any more. */
  close(): void {
    const seal = this.#open
    if (!seal) return
    const { action, sequence } = seal.event
    if (!seal.taken && isKnownAction(action) && kindOf(action).sealed) {
      this.#findings.add({ sequence, line: seal.line }, 'checkpoint-missing', { action })
    }
    this.#open = null
  }

  takeCheckpoint(checkpoint: BundleCheckpoint, line: number | null): void {
    const seal = this.#open
    const { size, cause, takenAt } = checkpoint
    if (!seal || seal.taken || seal.event.sequence !== size) {
      const sequence = seal?.event.sequence ?? null
      this.#findings.add({ sequence, line }, 'checkpoint-misplaced', { size })
      return
    }
    seal.taken = true
    const { action, at } = seal.event
    const spot = { sequence: size, line }
    if (isKnownAction(action) && !kindOf(action).sealed) this.#findings.add(spot, 'checkpoint-unsealed', { action })
    if (cause !== action || takenAt !== at) this.#findings.add(spot, 'checkpoint-cause')
    seal.note = this.#readNote(checkpoint, spot)
  }

  #readNote({ size, note, keyNumber }: BundleCheckpoint, spot: Spot): Note | null {
    const read = parseCheckpoint(note)
    if (!read.ok) {
      this.#findings.add(spot, 'checkpoint-malformed')
      return null
    }
    const { checkpoint, note: signed } = read.value
    const { origin, ring } = this.#log
    if (checkpoint.origin !== origin) this.#findings.add(spot, 'checkpoint-origin', { origin: checkpoint.origin })
    else if (checkpoint.size !== size) {
      this.#findings.add(spot, 'checkpoint-size', { signed: checkpoint.size, size })
    } else this.#compareRoot(checkpoint.root, size, spot)
    const key = ring.find(keyNumber)
    if (!key) this.#findings.add(spot, 'checkpoint-key-unknown', { keyNumber })
    else if (!isSignedBy(this.#crypto, signed, origin, key.publicKey)) {
      this.#findings.add(spot, 'checkpoint-signature', { keyNumber })
    }
    this.lastKey = keyNumber
    return signed
  }

  #compareRoot(root: Digest, size: number, spot: Spot): void {
    const computed = this.#log.chain.root
    if (!computed) return
    if (sameBytes(computed, root)) this.#sealedUpTo = size
    else {
      this.#findings.add(spot, 'checkpoint-root', { from: this.#sealedUpTo + 1, to: size })
      // All later roots are wrong for the same reason.
      this.#log.chain.forgetTree()
    }
  }

  takeWitness(witness: BundleWitness, line: number | null): void {
    const seal = this.#open
    const { size, name } = witness
    if (!seal?.taken || seal.event.sequence !== size) {
      const sequence = seal?.event.sequence ?? null
      this.#findings.add({ sequence, line }, 'witness-misplaced', { name })
      return
    }
    this.#witnesses.add(`${size} ${witness.publicKey} ${name}`)
    if (!seal.note) return
    if (!isWitness(this.#crypto, witness, seal.note))
      this.#findings.add({ sequence: size, line }, 'witness-signature', { name })
  }

  #wantWitness({ after, sequence }: EventDocument, line: number | null): void {
    const { size, name, publicKey } = fieldsOf(after)
    if (this.#witnesses.has(`${size} ${publicKey} ${name}`)) return
    this.#findings.add({ sequence, line }, 'witness-missing', { name: String(name) })
  }
}

const isWitness = (crypto: LogCrypto, witness: BundleWitness, { text }: Note): boolean => {
  const publicKey = fromBase64(witness.publicKey)
  if (publicKey?.length !== KEY_BYTES) return false
  const { name, line } = witness
  const verified = verifyWitness(crypto, { text, name, publicKey, line })
  return verified.ok && verified.value.signedAt === witness.signedAt
}
