import type { CongressId, PaperId, RoundId } from '../../kernel/brand.ts'
import type { ScanFormat } from '../../rules/scans.ts'
import type { Cancellation } from '../elections/model.ts'
import type { Recorded } from '../recorded.ts'

/** The place of a scan: a round, or the meeting for a paper about all of it. */
export interface ScanPlace {
  readonly congressId: CongressId
  /** Null for the meeting. */
  readonly roundId: RoundId | null
}

/** The scan of a signed paper, without its bytes. */
export interface SignedScan extends ScanPlace, Recorded {
  /** From 1 in its place, in the order of recording. */
  readonly number: number
  /** The paper of which it is the scan; null for one that was not made here. */
  readonly paperId: PaperId | null
  readonly format: ScanFormat
  /** SHA-256 of the file, 64 hexadecimal digits. */
  readonly digest: string
  /** Number of bytes. */
  readonly size: number
  /** Number of pages of a PDF; null for a picture. */
  readonly pages: number | null
  /** Null as long as it is in force. */
  readonly withdrawn: Cancellation | null
}
