import type { RoundId } from '../../kernel/brand.ts'
import type { Cancellation } from '../elections/model.ts'
import type { SignedScan } from './model.ts'

/** Scans of signed papers. Reads. */
export interface ScanReads {
  /** The scans of a round in the order of recording, also withdrawn ones. */
  scans(roundId: RoundId): Promise<SignedScan[]>
  /** The bytes of a scan; undefined if there is no such scan. */
  scanFile(roundId: RoundId, number: number): Promise<Uint8Array | undefined>
}

/** Scans of signed papers. Writes. */
export interface ScanWrites extends ScanReads {
  insertScan(scan: Omit<SignedScan, 'withdrawn'>, file: Uint8Array): Promise<void>
  insertScanWithdrawal(scan: Pick<SignedScan, 'roundId' | 'number'>, withdrawn: Cancellation): Promise<void>
}
