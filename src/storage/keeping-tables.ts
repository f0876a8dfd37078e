import type { CongressId, PaperId, RoundId } from '../kernel/brand.ts'
import type { BoardPaper } from '../rules/board.ts'
import type { ComplaintOutcome } from '../rules/complaint.ts'
import type { Destruction, Opening, Sealing } from '../rules/keeping.ts'
import type { ScanFormat } from '../rules/scans.ts'
import type { Bytes, Instant, Json, NullableJson, PlainDate, Recorded } from './columns.ts'

/** Sealed packages of ballots and complaints, each in its versions; scans of signed papers. */
export interface KeepingTables {
  ballot_package: BallotPackageTable
  complaint: ComplaintTable
  signed_scan: SignedScanTable
  signed_scan_withdrawal: SignedScanWithdrawalTable
}

interface BallotPackageTable extends Recorded {
  round_id: RoundId
  version: number
  sealing: Json<Sealing>
  opening: NullableJson<Opening>
  destruction_order: NullableJson<BoardPaper>
  destruction: NullableJson<Destruction>
  reason: string | null
}

interface ComplaintTable extends Recorded {
  congress_id: CongressId
  number: number
  version: number
  round_id: RoundId | null
  complainant: string
  received_on: PlainDate
  text: string
  outcome: NullableJson<ComplaintOutcome>
  reason: string | null
}

interface SignedScanTable extends Recorded {
  congress_id: CongressId
  /** Null for a paper of the meeting. */
  round_id: RoundId | null
  /** The round, or the congress for a paper of the meeting. */
  place_id: RoundId | CongressId
  number: number
  paper_id: PaperId | null
  format: ScanFormat
  digest: string
  size: number
  pages: number | null
  file: Bytes
}

interface SignedScanWithdrawalTable {
  round_id: RoundId | null
  place_id: RoundId | CongressId
  number: number
  reason: string
  cancelled_at: Instant
  cancelled_by: string
}
