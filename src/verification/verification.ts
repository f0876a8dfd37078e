import type { Manifest } from '../audit/bundle.ts'
import type { Digest } from '../audit/merkle.ts'
import type { BundleFault } from './bundle-fault.ts'
import type { Remark, RemarkCode } from './remark.ts'
import type { Violation, ViolationCode } from './violation.ts'

/** `unreadable`: no judgement, because the file is no complete bundle. */
export type Verdict = 'verified' | 'violated' | 'unreadable'

/** What was found, and how much was looked at. */
export interface Verification {
  readonly verdict: Verdict
  /** Why the file could not be read, or not to its end. */
  readonly fault: BundleFault | null
  /** By place; of each kind the first ones (`KEPT_OF_A_KIND`). */
  readonly violations: readonly Violation[]
  /** How many there are of each kind, those included that are not kept. */
  readonly violationCounts: ReadonlyMap<ViolationCode, number>
  /** By kind, the weightiest first; of each kind the first ones. */
  readonly remarks: readonly Remark[]
  readonly remarkCounts: ReadonlyMap<RemarkCode, number>
  /** Null where there was none to read. */
  readonly manifest: Manifest | null
  readonly events: number
  readonly checkpoints: number
  readonly witnesses: number
  /** Declared rounds whose count was replayed. */
  readonly rounds: number
  /** The root over all events; null where it is not known. */
  readonly root: Digest | null
  /** The key that signed the last checkpoint: number, and its 32 bytes in base64. */
  readonly key: { readonly number: number; readonly publicKey: string } | null
  /** How many keys, checkpoints and roots from outside the file were compared. */
  readonly compared: number
}
