import type { Manifest } from '../audit/bundle.ts'
import type { Digest } from '../audit/merkle.ts'
import type { BundleFault } from './bundle-fault.ts'
import type { Remark, RemarkCode } from './remark.ts'
import type { Violation, ViolationCode } from './violation.ts'

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
