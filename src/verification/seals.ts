import type { BundleCheckpoint, BundleWitness } from '../audit/bundle.ts'
import { type Checkpoint, checkpointText, parseCheckpoint } from '../audit/checkpoint.ts'
import type { LogCrypto } from '../audit/crypto.ts'
import type { EventDocument } from '../audit/event.ts'
import type { Digest } from '../audit/merkle.ts'
import { isSignedBy, type Note, noteOf, signatureLine } from '../audit/note.ts'
import { isAuditAction, kindOf } from '../events/catalogue.ts'
import { sameBytes } from '../kernel/bytes.ts'
import type { Chain } from './chain.ts'
import type { Findings, Spot } from './findings.ts'
import { KeyLives } from './key-life.ts'
import type { KeyRing } from './key-ring.ts'
import type { Witnesses } from './witnesses.ts'

/** The log against which seals are checked. */
export interface SealedLog {
  readonly origin: string
  readonly chain: Chain
  readonly ring: KeyRing
  readonly witnesses: Witnesses
}

/** An event, its position, and the seal right after it. */
interface Seal {
  readonly event: EventDocument
  readonly line: number | null
  /** The checkpoint after the event, as signed; null if there is none yet, or it cannot be read. */
  note: Note | null
  /** The checkpoint line after the event; null if there is none yet. */
  taken: BundleCheckpoint | null
}

/** Checks which events are sealed, and each part of a seal: text, signature, root, witnesses. */
export class Seals {
  readonly #crypto: LogCrypto
  readonly #findings: Findings
  readonly #log: SealedLog
  #open: Seal | null = null
  /** Whether a declared result must have its checkpoint, like every other sealed event. */
  #isStrict = true
  /** The size of the last checkpoint with a correct root. */
  #sealedUpTo = 0
  readonly #lives: KeyLives
  /** The key that signed the last checkpoint; null before the first. */
  lastKey: number | null = null

  constructor(crypto: LogCrypto, findings: Findings, log: SealedLog) {
    this.#crypto = crypto
    this.#findings = findings
    this.#log = log
    this.#lives = new KeyLives(findings, log.ring)
  }

  takeEvent(event: EventDocument, line: number | null): void {
    this.close()
    this.#open = { event, line, note: null, taken: null }
    if (event.action === 'witness.added') this.#log.witnesses.takeEvent(event, line)
  }

  /** Allows declared results without a checkpoint before the first one: the oldest versions took none, and sealed nothing else. */
  startLate(): void {
    this.#isStrict = false
  }

  /** No seal can follow the last event any more. */
  close(): void {
    const seal = this.#open
    if (!seal) return
    const { action, sequence } = seal.event
    const isAllowed = !this.#isStrict && action === 'result.declared'
    if (!isAllowed && !seal.taken && isAuditAction(action) && kindOf(action).sealed) {
      this.#findings.add({ sequence, line: seal.line }, 'checkpoint-missing', { action })
    }
    this.#open = null
  }

  /** The end of the log. */
  finish(): void {
    this.close()
    this.#lives.finish()
    this.#log.witnesses.finish()
  }

  takeCheckpoint(checkpoint: BundleCheckpoint, line: number | null): void {
    const seal = this.#open
    const { size, cause, takenAt } = checkpoint
    if (!seal || seal.taken || seal.event.sequence !== size) {
      const sequence = seal?.event.sequence ?? null
      this.#findings.add({ sequence, line }, 'checkpoint-misplaced', { size })
      return
    }
    seal.taken = checkpoint
    this.#isStrict = true
    const { action, at } = seal.event
    const spot = { sequence: size, line }
    if (isAuditAction(action) && !kindOf(action).sealed) this.#findings.add(spot, 'checkpoint-unsealed', { action })
    if (cause !== action || takenAt !== at) this.#findings.add(spot, 'checkpoint-cause')
    seal.note = this.#readNote(checkpoint, spot)
  }

  #readNote({ size, note, keyNumber, takenAt }: BundleCheckpoint, spot: Spot): Note | null {
    const read = parseCheckpoint(note)
    if (!read.ok) {
      this.#findings.add(spot, 'checkpoint-malformed')
      return null
    }
    const { checkpoint, note: signed } = read.value
    const { origin, ring } = this.#log
    // The service writes exactly one signature, and nothing else in the text.
    if (note !== plainNote(checkpoint, signed)) this.#findings.add(spot, 'checkpoint-note')
    if (checkpoint.origin !== origin) this.#findings.add(spot, 'checkpoint-origin', { origin: checkpoint.origin })
    else if (checkpoint.size !== size) {
      this.#findings.add(spot, 'checkpoint-size', { signed: checkpoint.size, size })
    } else this.#compareRoot(checkpoint.root, size, spot)
    const key = ring.find(keyNumber)
    if (!key) this.#findings.add(spot, 'checkpoint-key-unknown', { keyNumber })
    else if (!isSignedBy(this.#crypto, signed, origin, key.publicKey)) {
      this.#findings.add(spot, 'checkpoint-signature', { keyNumber })
    } else this.#lives.take(keyNumber, takenAt, spot)
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
    this.#log.witnesses.take(witness, { note: seal.note, takenAt: seal.taken.takenAt }, line)
  }
}

/** The note as the service writes it: the three lines, and the first signature. */
const plainNote = (checkpoint: Checkpoint, { signatures: [first] }: Note): string | null =>
  first ? noteOf(checkpointText(checkpoint), [signatureLine(first.name, first.keyId, first.signature)]) : null
