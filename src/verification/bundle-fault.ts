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
