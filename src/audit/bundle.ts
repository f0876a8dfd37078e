import type { Opening } from './commitment.ts'
import type { EventDocument } from './event.ts'

/** Name and version of the file format in which a log is exported. */
export const BUNDLE_FORMAT = 'audit-bundle/2'

/** The formats that are read. In files of version 1 every mark is in the hashed text, and there are no openings. */
export const BUNDLE_FORMATS = ['audit-bundle/1', BUNDLE_FORMAT] as const

/** Whether a file has the openings of its commitments, and records of ballots; or neither, and records of sums. */
export const BUNDLE_MARKS = ['opened', 'left-out'] as const
export type BundleMarks = (typeof BUNDLE_MARKS)[number]

/** The first line: a description of the file. */
export interface Manifest {
  readonly format: (typeof BUNDLE_FORMATS)[number]
  /** Absent in version 1 of the format. */
  readonly marks?: BundleMarks
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

/** The openings of the commitments of an event, in the line after the event. They are not hashed. */
export interface BundleOpenings {
  /** The number of the event. */
  readonly sequence: number
  readonly openings: readonly Opening[]
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
  /** Absent in version 1 of the format. */
  readonly openings?: number
  readonly checkpoints: number
  readonly witnesses: number
  readonly records: number
  readonly results: number
  readonly papers: number
  /** In hexadecimal. */
  readonly sha256: string
}

/**
 * One line of the file. The order of kinds is: manifest; keys; events with their openings and checkpoints; records;
 * results; papers; end.
 */
export type BundleItem =
  | { readonly type: 'manifest'; readonly manifest: Manifest }
  | { readonly type: 'key'; readonly key: BundleKey }
  | { readonly type: 'event'; readonly event: EventDocument }
  | { readonly type: 'openings'; readonly openings: BundleOpenings }
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
