import type { Cancellation } from '../elections/model.ts'
import type { ScanPlace, SignedScan } from './model.ts'

/** Scans of signed papers. Reads. */
export interface ScanReads {
  /** The scans of a round, or of the meeting alone, in the order of recording, also withdrawn ones. */
  scans(place: ScanPlace): Promise<SignedScan[]>
  /** The bytes of a scan; undefined if there is no such scan. */
  scanFile(place: ScanPlace, number: number): Promise<Uint8Array | undefined>
}

/** Scans of signed papers. Writes. */
export interface ScanWrites extends ScanReads {
  insertScan(scan: Omit<SignedScan, 'withdrawn'>, file: Uint8Array): Promise<void>
  insertScanWithdrawal(scan: ScanPlace & Pick<SignedScan, 'number'>, withdrawn: Cancellation): Promise<void>
}
