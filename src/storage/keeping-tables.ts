import type { CongressId, RoundId } from '../kernel/brand.ts'
import type { BoardPaper } from '../rules/board.ts'
import type { ComplaintOutcome } from '../rules/complaint.ts'
import type { Destruction, Opening, Sealing } from '../rules/keeping.ts'
import type { Json, NullableJson, PlainDate, Recorded } from './columns.ts'

/** Sealed packages of ballots and complaints, each in its versions. */
export interface KeepingTables {
  ballot_package: BallotPackageTable
  complaint: ComplaintTable
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
