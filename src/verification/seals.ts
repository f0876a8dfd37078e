import type { BundleCheckpoint, BundleWitness } from '../audit/bundle.ts'
import { type Checkpoint, checkpointText, parseCheckpoint } from '../audit/checkpoint.ts'
import type { LogCrypto } from '../audit/crypto.ts'
import type { EventDocument } from '../audit/event.ts'
import type { Digest } from '../audit/merkle.ts'
import { isSignedBy, type Note, noteOf, signatureLine } from '../audit/note.ts'
import { has, isAuditAction, kindOf } from '../events/catalogue.ts'
import { SEAL_VERSION } from '../events/log-figures.ts'
import { sameBytes } from '../kernel/bytes.ts'
import { fieldsOf } from '../kernel/unknown.ts'
import type { Chain } from './chain.ts'
import { type Findings, KEPT_OF_A_KIND, type Spot } from './findings.ts'
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
  /** Whether the log has said that later kinds are sealed as well. */
  #sealsAll = false
  /** Events without a checkpoint that only an acceptance of the log as the next sealed event explains. */
  #unsealed: Seal[] = []
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
    const { action, after } = event
    const { sealVersion, signedSize } = fieldsOf(after)
    if (sealVersion === SEAL_VERSION) this.#sealsAll = true
    if (action === 'witness.added') this.#log.witnesses.takeEvent(event, line)
    if (!isBreak(event)) return
    this.#findings.remark('log-not-continued', { signed: Number(signedSize) }, event.sequence)
  }

  /**
   * Allows declared results without a checkpoint before the first one: the oldest versions took none, and sealed
   * nothing else.
   */
  startLate(): void {
    this.#isStrict = false
  }

  /** No seal can follow the last event any more. */
  close(): void {
    const seal = this.#open
    if (!seal) return
    const { action } = seal.event
    this.#open = null
    const isAllowed = !this.#isStrict && action === 'result.declared'
    if (seal.taken || isAllowed || !this.#isSealed(action)) return
    if (!isAuditAction(action) || !has(action, 'sealedLater')) this.#missed(seal)
    else if (this.#unsealed.length < KEPT_OF_A_KIND) this.#unsealed.push(seal)
  }

  /** Whether a kind takes a checkpoint, in a log of this version. */
  #isSealed(action: string): boolean {
    if (!isAuditAction(action)) return false
    const { sealed = false, sealedSince = 1 } = kindOf(action)
    return sealed && (this.#sealsAll || sealedSince < SEAL_VERSION)
  }

  #missed({ event: { action, sequence }, line }: Seal): void {
    this.#findings.add({ sequence, line }, 'checkpoint-missing', { action })
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
    if (!isBreak(seal.event)) for (const missed of this.#unsealed) this.#missed(missed)
    this.#unsealed = []
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

/** Whether a log was accepted although it does not continue what was signed before. */
const isBreak = ({ action, after }: EventDocument): boolean =>
  action === 'log.accepted' && fieldsOf(after)['continues'] === false

/** The note as the service writes it: the three lines, and the first signature. */
const plainNote = (checkpoint: Checkpoint, { signatures: [first] }: Note): string | null =>
  first ? noteOf(checkpointText(checkpoint), [signatureLine(first.name, first.keyId, first.signature)]) : null
