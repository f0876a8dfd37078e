import type { EventDocument } from './event.ts'

/** Name and version of the file format in which a log is exported. */
export const BUNDLE_FORMAT = 'audit-bundle/1'

/** The first line: a description of the file. */
export interface Manifest {
  readonly format: typeof BUNDLE_FORMAT
  /** Id of the log. */
  readonly log: string
  /** The origin in the checkpoints of the log. */
  readonly origin: string
  /** Events in the file. */
  readonly size: number
  readonly exportedAt: string
  /** The congress as people call it; null for the log of the installation. */
  readonly congress: {
    readonly name: string
    readonly organisation: string
    readonly term: string
    readonly heldOn: string
    readonly regulation: string
  } | null
}

/** A key that has signed checkpoints. */
export interface BundleKey {
  readonly number: number
  /** Ed25519, 32 bytes in base64. */
  readonly publicKey: string
  readonly madeAt: string
  readonly endorsement: string | null
}

/** A checkpoint, in the line after the last event that it covers. */
export interface BundleCheckpoint {
  readonly size: number
  readonly keyNumber: number
  readonly cause: string
  readonly takenAt: string
  readonly note: string
}

/** A second party’s signature over a checkpoint, in the line after the checkpoint. */
export interface BundleWitness {
  readonly size: number
  readonly name: string
  /** Ed25519, 32 bytes in base64. */
  readonly publicKey: string
  /** The line of the signature under the note. */
  readonly line: string
  readonly signedAt: string | null
  readonly receivedAt: string
}

/** A declared round as a count record, with the declared result to compare with. */
export interface BundleRecord {
  readonly roundId: string
  readonly record: unknown
}

/** A declared result as the service stores it. */
export interface BundleResult {
  readonly roundId: string
  readonly rollVersion: number
  readonly declaredAt: string
  readonly result: unknown
}

/** A paper that was made from the log. None exists yet. */
export interface BundlePaper {
  readonly name: string
  /** In hexadecimal. */
  readonly sha256: string
}

/** The last line: how many lines of each kind precede it, and the digest of all bytes before it. */
export interface BundleEnd {
  readonly keys: number
  readonly events: number
  readonly checkpoints: number
  readonly witnesses: number
  readonly records: number
  readonly results: number
  readonly papers: number
  /** In hexadecimal. */
  readonly sha256: string
}

/** One line of the file. The order of kinds is: manifest; keys; events with their checkpoints; records; results; papers; end. */
export type BundleItem =
  | { readonly type: 'manifest'; readonly manifest: Manifest }
  | { readonly type: 'key'; readonly key: BundleKey }
  | { readonly type: 'event'; readonly event: EventDocument }
  | { readonly type: 'checkpoint'; readonly checkpoint: BundleCheckpoint }
  | { readonly type: 'witness'; readonly witness: BundleWitness }
  | { readonly type: 'record'; readonly record: BundleRecord }
  | { readonly type: 'result'; readonly result: BundleResult }
  | { readonly type: 'paper'; readonly paper: BundlePaper }

/** The last line, computed from the lines before it. */
export interface BundleLast {
  readonly type: 'end'
  readonly end: BundleEnd
}
