import type { Entry } from '../app/model.ts'
import type { BatchId, CongressId, RoundId } from '../kernel/brand.ts'
import type { HallCount, TableCount } from '../rules/custody.ts'
import type { Doubt, Slot } from '../rules/entry.ts'
import type { BallotFault, InvalidReason } from '../rules/types.ts'
import type { Instant, Json, NullableJson, Recorded } from './columns.ts'

export interface BallotIssueVersionTable extends Recorded {
  round_id: RoundId
  version: number
  printed: number
  issued: number
  replaced: number
  roll_version: number
  reason: string | null
}

export interface BallotReturnVersionTable extends Recorded {
  round_id: RoundId
  version: number
  returned: number
  seals_intact: boolean
  note: string | null
  hall_count: NullableJson<HallCount>
  table_count: NullableJson<TableCount>
  reason: string | null
}

export interface BallotBatchTable {
  id: BatchId
  round_id: RoundId
  congress_id: CongressId
  number: number
  mode: 'ballots' | 'tally-sheet'
  created_at: Instant
}

export interface BallotBatchVersionTable extends Recorded {
  batch_id: BatchId
  version: number
  size: number
  label: string | null
  cancelled: boolean
  reason: string | null
}

export interface BatchEntryTable {
  batch_id: BatchId
  slot: Slot
  state: Entry['state']
  version: number
  entered: number
  /** The account that types the entry; null before anybody has begun. */
  typist: string | null
}

export interface BallotTable {
  batch_id: BatchId
  slot: Slot
  number: number
  version: number
  struck: number[] | null
  agree: number[] | null
  disagree: number[] | null
  fault: BallotFault | null
  doubt: NullableJson<Doubt>
  reason: string | null
  entered_at: Instant
  entered_by: string
}

export interface TallySheetTable {
  batch_id: BatchId
  slot: Slot
  version: number
  valid: number
  invalid: Json<Partial<Record<InvalidReason, number>>>
  votes: number[]
  disagree: number[] | null
  reason: string | null
  entered_at: Instant
  entered_by: string
}

/** Everybody who has ever typed an entry: nobody types two entries of one batch. */
export interface EntryTypistTable {
  batch_id: BatchId
  account_id: string
  slot: Slot
}
