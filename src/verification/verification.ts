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
  'marks-left-out',
  'nothing-compared',
  'log-not-continued',
  'key-not-endorsed',
  'key-not-in-log',
  'keys-alternate',
  'key-clock-wrong',
  'key-time-unsigned',
  'file-digest-differs',
  'right-not-shown',
  'time-backwards',
  'time-after-export',
  'account-renamed',
  'figures-older',
  'witness-name-doubtful',
  'witness-time-far',
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

/**
 * `outdated`: chain and seals are right, but the log was begun by a version whose events do not hold what a replay needs.
 * `unreadable`: no judgement, because the file is not a complete bundle.
 */
export type Verdict = 'verified' | 'outdated' | 'violated' | 'unreadable'

/** Whether chain and seals are right, and nothing that was replayed contradicts them. */
export const isSound = (verdict: Verdict): boolean => verdict === 'verified' || verdict === 'outdated'

/** The verdict in words: `consistent` is a log without a violation that was compared with nothing from outside. */
export type Standing = Verdict | 'consistent'

/** Severity of verdicts, the worst last: for several logs the worst counts. */
const STANDINGS: readonly Standing[] = ['verified', 'consistent', 'outdated', 'violated', 'unreadable']

/** The worst of several verdicts; `verified` for none. */
export const worstOf = (standings: readonly Standing[]): Standing =>
  STANDINGS.findLast((standing) => standings.includes(standing)) ?? 'verified'

/** The verdict that may be said about a log. */
export const standingOf = ({ verdict, compared }: Pick<Verification, 'verdict' | 'compared'>): Standing =>
  verdict === 'verified' && compared === 0 ? 'consistent' : verdict

/** A witness with at least one valid signature. Only one that the auditor named is evidence from outside. */
export interface WitnessSeen {
  readonly name: string
  /** Ed25519, 32 bytes in base64. */
  readonly publicKey: string
  /** Number of its valid signatures. */
  readonly signatures: number
  /** Events under the newest checkpoint that it signed. */
  readonly size: number
  /** Name of the account that handed the last signature in. */
  readonly handedInBy: string
  /** Whether the auditor named its key. */
  readonly isNamed: boolean
}

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
  /** Witness lines. */
  readonly witnesses: number
  /** Each witness once, by name and key; at most the first ones (`WITNESSES_MAX`). */
  readonly witnessed: readonly WitnessSeen[]
  /** Declared rounds whose count was replayed. */
  readonly rounds: number
  /** The root over all events; null if unknown. */
  readonly root: Digest | null
  /** The key that signed the last checkpoint: number, and its 32 bytes in base64. */
  readonly key: { readonly number: number; readonly publicKey: string } | null
  /** The number of keys, checkpoints, roots, witnesses and receipts from outside the file that were compared. */
  readonly compared: number
}
