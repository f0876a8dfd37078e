import type { Checkpoint } from '../audit/checkpoint.ts'
import type { LogCrypto } from '../audit/crypto.ts'
import { type Digest, EMPTY_ROOT } from '../audit/merkle.ts'
import { isSignedBy, type Note } from '../audit/note.ts'
import type { Receipt } from '../audit/receipt.ts'
import { sameBytes, toHex } from '../kernel/bytes.ts'
import type { Chain } from './chain.ts'
import type { Findings } from './findings.ts'
import type { KeyRing } from './key-ring.ts'

/** A root known from outside: from a signed paper, or from a checkpoint kept earlier. */
export interface KnownRoot {
  /** Number of events. */
  readonly size: number
  readonly root: Digest
}

/** A checkpoint that somebody outside has kept. */
export interface KeptNote {
  readonly checkpoint: Checkpoint
  readonly note: Note
}

/** A second party whose key the auditor has from that party itself. */
export interface KnownWitness {
  /** Null if the auditor named the key alone. */
  readonly name: string | null
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array
}

/** The evidence that an auditor provides, from a source other than the server and the file. */
export interface Anchors {
  /** Ed25519, 32 bytes each. */
  readonly keys: readonly Uint8Array[]
  /** Origins to which those keys are said to belong. */
  readonly origins: readonly string[]
  readonly checkpoints: readonly KeptNote[]
  readonly roots: readonly KnownRoot[]
  /** Second parties who must have signed. */
  readonly witnesses: readonly KnownWitness[]
  /** Answers to acts that clients have kept, also of other logs, which are ignored. */
  readonly receipts: readonly Receipt[]
}

export const NO_ANCHORS: Anchors = { keys: [], origins: [], checkpoints: [], roots: [], witnesses: [], receipts: [] }

/** The number of pieces of evidence about a log; null if the file names none. */
export const anchorCount = ({ keys, checkpoints, roots, witnesses, receipts }: Anchors, log: string | null): number =>
  keys.length +
  checkpoints.length +
  roots.length +
  witnesses.length +
  receipts.filter((receipt) => receipt.log === log).length

/** The log that is compared. */
export interface AnchoredLog {
  readonly log: string
  readonly chain: Chain
}

/** Compares a log with the auditor's evidence. */
export class AnchorCheck {
  readonly #crypto: LogCrypto
  readonly #findings: Findings
  readonly #anchors: Anchors
  readonly #chain: Chain
  /** Roots not yet reached, the smallest last. */
  readonly #ahead: KnownRoot[]
  /** Leaf hashes of receipts that were not compared yet, by the number of their event. */
  readonly #receipts = new Map<number, readonly string[]>()
  /** Leaf hashes of receipts without a number that were not found yet. */
  readonly #leaves = new Set<string>()

  constructor(crypto: LogCrypto, findings: Findings, anchors: Anchors, { log, chain }: AnchoredLog) {
    this.#crypto = crypto
    this.#findings = findings
    this.#anchors = anchors
    this.#chain = chain
    const roots = [...anchors.roots, ...anchors.checkpoints.map(({ checkpoint }) => checkpoint)]
    this.#ahead = roots.toSorted((a, b) => b.size - a.size)
    for (const receipt of anchors.receipts.filter((one) => one.log === log)) {
      const { sequence, leafHash } = receipt
      if (sequence === null) this.#leaves.add(leafHash)
      else this.#receipts.set(sequence, [...(this.#receipts.get(sequence) ?? []), leafHash])
    }
    this.reached(0)
  }

  /** Compares an event with the receipts of its number, and looks for its hash among those without one. */
  takeLeaf(sequence: number, leaf: Digest, line: number | null): void {
    if (this.#leaves.size > 0) this.#leaves.delete(toHex(leaf))
    const kept = this.#receipts.get(sequence)
    if (!kept) return
    this.#receipts.delete(sequence)
    if (kept.some((leafHash) => leafHash !== toHex(leaf))) this.#findings.add({ sequence, line }, 'receipt-differs')
  }

  /** Compares the roots of this size, once the log has reached it. */
  reached(size: number): void {
    for (let next = this.#ahead.at(-1); next && next.size <= size; next = this.#ahead.at(-1)) {
      this.#ahead.pop()
      const root = size === 0 ? EMPTY_ROOT : this.#chain.root
      // If the log has no event of that number, a gap has been reported already.
      if (next.size === size && root && !sameBytes(root, next.root)) {
        this.#findings.add({ sequence: null, line: null }, 'anchor-root', { size })
      }
    }
  }

  /** Checks that are possible only at the end. */
  finish(origin: string, ring: KeyRing, lastKey: number | null): void {
    const spot = { sequence: null, line: null }
    const found = this.#chain.size
    for (const { size } of this.#ahead.toReversed()) this.#findings.add(spot, 'anchor-beyond-end', { size, found })
    for (const sequence of this.#receipts.keys()) {
      const code = sequence > found ? 'receipt-beyond-end' : 'receipt-differs'
      this.#findings.add(spot, code, { sequence, found })
    }
    for (const leafHash of this.#leaves)
      this.#findings.add(spot, 'receipt-missing', { leafHash: leafHash.slice(0, 16) })
    const { keys, origins, checkpoints } = this.#anchors
    for (const named of origins.filter((one) => one !== origin)) {
      this.#findings.add(spot, 'anchor-origin', { origin: named })
    }
    for (const { checkpoint, note } of checkpoints) {
      if (checkpoint.origin !== origin) this.#findings.add(spot, 'anchor-origin', { origin: checkpoint.origin })
      else if (![...ring.keys].some(({ publicKey }) => isSignedBy(this.#crypto, note, origin, publicKey))) {
        this.#findings.add(spot, 'anchor-signature', { size: checkpoint.size })
      }
    }
    if (keys.length > 0 && (lastKey === null || !ring.isTrusted(lastKey, keys))) {
      this.#findings.add(spot, 'anchor-key', { keyNumber: lastKey ?? 0 })
    }
  }
}
