import type { Manifest } from '../audit/bundle.ts'
import type { Digest } from '../audit/merkle.ts'
import type { Violation, ViolationCode } from './violation.ts'

/** Why a file, or its bytes, are not a bundle that can be judged. */
export const BUNDLE_FAULTS = [
  'empty',
  'byte-order-mark',
  'not-utf8',
  'compressed',
  'carriage-returns',
  'line-too-long',
  'not-json',
  'foreign',
  'count-record',
  'newer-format',
  'incomplete',
  'after-end',
  'corrupted',
  'file-missing',
  'file-is-folder',
  'file-not-allowed',
  'file-not-readable',
] as const

export type BundleFaultCode = (typeof BUNDLE_FAULTS)[number]

export interface BundleFault {
  readonly code: BundleFaultCode
  /** The line of the fault, from 1; null if it concerns the whole file. */
  readonly line: number | null
  readonly detail: Readonly<Record<string, string | number>>
}

/** Observations about a log that are not violations, the most important first. */
export const REMARK_CODES = [
  'nothing-compared',
  'key-not-endorsed',
  'key-not-in-log',
  'file-digest-differs',
  'right-not-shown',
  'time-backwards',
  'time-after-export',
  'account-renamed',
  'letters-unusual',
] as const

export type RemarkCode = (typeof REMARK_CODES)[number]

export interface Remark {
  readonly code: RemarkCode
  /** The event concerned; null if there is none. */
  readonly sequence: number | null
  /** Params of its sentence. Texts come from the file and may hold anything. */
  readonly detail: Readonly<Record<string, string | number>>
}

/** `unreadable`: no judgement, because the file is not a complete bundle. */
export type Verdict = 'verified' | 'violated' | 'unreadable'

/** The findings, and the extent of the check. */
export interface Verification {
  readonly verdict: Verdict
  /** Why the file could not be read, or not to its end. */
  readonly fault: BundleFault | null
  /** In the order of their places; of each kind the first ones (`KEPT_OF_A_KIND`). */
  readonly violations: readonly Violation[]
  /** The number of violations of each kind, including those not stored. */
  readonly violationCounts: ReadonlyMap<ViolationCode, number>
  /** By kind, the most important first; of each kind the first ones. */
  readonly remarks: readonly Remark[]
  readonly remarkCounts: ReadonlyMap<RemarkCode, number>
  /** Null if the file had no readable manifest. */
  readonly manifest: Manifest | null
  readonly events: number
  readonly checkpoints: number
  readonly witnesses: number
  /** Declared rounds whose count was replayed. */
  readonly rounds: number
  /** The root over all events; null if unknown. */
  readonly root: Digest | null
  /** The key that signed the last checkpoint: number, and its 32 bytes in base64. */
  readonly key: { readonly number: number; readonly publicKey: string } | null
  /** The number of keys, checkpoints and roots from outside the file that were compared. */
  readonly compared: number
}
