import type { Result } from '../../kernel/result.ts'
import type { ScanFormat } from '../../rules/scans.ts'

/**
 * Why a file is not kept as a signed scan: it is neither PDF nor JPEG nor PNG; it is cut off or cannot be read; it holds a
 * script, a launch action, an embedded file or a form that acts; it is encrypted.
 */
export type ScanFault = 'scan-type-not-taken' | 'scan-damaged' | 'scan-active' | 'scan-encrypted'

/** A file that may be kept. */
export interface InspectedScan {
  readonly format: ScanFormat
  /** Number of pages of a PDF; null for a picture. */
  readonly pages: number | null
}

export type Inspected = Result<InspectedScan, ScanFault>
