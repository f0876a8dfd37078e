import type { Bilingual } from '../../locale/text.ts'

/** The evidence that the auditor has from elsewhere, as it was given. */
export interface Evidence {
  /** A file of receipts; null for none. */
  readonly receipts: Blob | null
  /** The key of a second party; empty for none. */
  readonly witness: string
}

export const NO_EVIDENCE: Evidence = { receipts: null, witness: '' }

/** Which part of the evidence cannot be read. */
export type WrongEvidence = Readonly<Record<keyof Evidence, boolean>>

/** A file to verify; the number comes back in every answer about it. */
export type ToVerifier =
  | { readonly kind: 'verify'; readonly run: number; readonly file: Blob; readonly evidence: Evidence }
  | { readonly kind: 'stop'; readonly run: number }

/** The root over the first events of a log. */
export interface RootOf {
  /** Number of events. */
  readonly size: number
  /** 64 hexadecimal digits. */
  readonly root: string
}

/** A second party that has signed, and its key. */
export interface WitnessWords {
  readonly words: Bilingual
  readonly key: string
}

/** The evidence with which a log was compared. */
export interface Compared {
  /** Receipts of this log, and in the whole file. */
  readonly receipts: { readonly here: number; readonly all: number }
  /** Whether the auditor has named the key of a witness. */
  readonly witness: boolean
}

export interface Report {
  readonly verdict: 'verified' | 'outdated' | 'violated' | 'unreadable'
  readonly words: Bilingual
  /** Why there is no verdict; null if there is one. */
  readonly fault: Bilingual | null
  /** The first violation of each kind, in the order of the file. */
  readonly violations: readonly Bilingual[]
  /** Violations besides those. */
  readonly more: number
  readonly remarks: readonly Bilingual[]
  readonly witnesses: readonly WitnessWords[]
  readonly compared: Compared
  /** The meeting as the file names it; null if it names none. */
  readonly meeting: string | null
  /** The extent of the check, as a sentence. */
  readonly found: Bilingual
  /** At every checkpoint and at the end, by size; none unless the log is verified. */
  readonly roots: readonly RootOf[]
}

export interface Progress {
  /** Events so far. */
  readonly events: number
  /** Events as the first line of the file says; null before that line. */
  readonly size: number | null
  /** Bytes so far. */
  readonly bytes: number
}

export type FromVerifier =
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'progress'; readonly run: number } & Progress)
  | { readonly kind: 'report'; readonly run: number; readonly report: Report }
  /** Nothing was judged, because the evidence cannot be read. */
  | { readonly kind: 'evidence-wrong'; readonly run: number; readonly wrong: WrongEvidence }
  | { readonly kind: 'stopped'; readonly run: number }
  /** The browser cannot read the file any more, or the verifier has failed. */
  | { readonly kind: 'failed'; readonly run: number }
