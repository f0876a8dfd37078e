import type { Entry } from '../app/model.ts'
import type { BatchId, CongressId, PersonId, RoundId } from '../kernel/brand.ts'
import type { BatchMode } from '../rules/batch.ts'
import type { HallCount, TableCount } from '../rules/custody.ts'
import type { Doubt, Manner, SetAsideKind, Slot } from '../rules/entry.ts'
import type { LookAgain } from '../rules/look-again.ts'
import type { Standing } from '../rules/standing.ts'
import type { BallotFault, InvalidReason } from '../rules/types.ts'
import type { HandVoteColumns, Instant, Json, NullableJson, Recorded } from './columns.ts'

interface BallotIssueVersionTable extends Recorded {
  round_id: RoundId
  version: number
  printed: number
  issued: number
  replaced: number
  roll_version: number
  reason: string | null
}

interface BallotReturnVersionTable extends Recorded {
  round_id: RoundId
  version: number
  returned: number
  seals_intact: boolean
  note: string | null
  hall_count: NullableJson<HallCount>
  table_count: NullableJson<TableCount>
  reason: string | null
}

interface BallotBatchTable {
  id: BatchId
  round_id: RoundId
  congress_id: CongressId
  number: number
  /** Null if each entry chooses its manner. */
  mode: BatchMode | null
  created_at: Instant
}

interface BallotBatchVersionTable extends Recorded {
  batch_id: BatchId
  version: number
  size: number
  label: string | null
  cancelled: boolean
  reason: string | null
}

interface BatchEntryTable {
  batch_id: BatchId
  slot: Slot
  state: Entry['state']
  version: number
  /** Null before anything is typed. */
  manner: Manner | null
  entered: number
  /** Ballots removed; their numbers are not used again. */
  removed: number
  /** The account that types the entry; null before anybody has begun. */
  typist: string | null
  /** Papers of the stack as its typist counted them last. */
  papers: number | null
  look_again: NullableJson<LookAgain>
}

interface BallotTable {
  batch_id: BatchId
  slot: Slot
  number: number
  version: number
  struck: number[] | null
  agree: number[] | null
  disagree: number[] | null
  fault: BallotFault | null
  doubt: NullableJson<Doubt>
  set_aside: SetAsideKind | null
  removed: boolean
  reason: string | null
  entered_at: Instant
  entered_by: string
}

interface TallySheetTable {
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
interface EntryTypistTable {
  batch_id: BatchId
  account_id: string
  slot: Slot
}

/** The standing of a batch that is typed in blind entries; batches of earlier meetings have none. */
interface BatchStandingTable {
  batch_id: BatchId
  standing: Standing
}

/** Of each batch whose entries are all finished the entry that counts: by ballots before a sheet, the first of them. */
interface FinalEntryView {
  round_id: RoundId
  batch_id: BatchId
  slot: Slot
  manner: Manner | null
  standing: Exclude<Standing, 'typing'>
}

/** Rulings of the board on ballots that were set aside: each with the marks by which the ballot counts. */
interface BallotRulingTable extends Recorded, HandVoteColumns {
  batch_id: BatchId
  slot: Slot
  number: number
  version: number
  ballot_version: number
  struck: number[] | null
  agree: number[] | null
  disagree: number[] | null
  fault: BallotFault | null
  present: PersonId[]
  note: string | null
  reason: string | null
}

/** Each ballot in its current version, with the marks by which it counts, and with those that were typed. */
interface RuledBallotView extends BallotTable {
  typed_struck: number[] | null
  typed_agree: number[] | null
  typed_disagree: number[] | null
  typed_fault: BallotFault | null
  /** Version of the ruling in force; null if there is none. */
  ruling: number | null
}

/** The tables of custody, batches, entries and ballots. */
export interface BallotTables {
  ballot_issue_version: BallotIssueVersionTable
  ballot_return_version: BallotReturnVersionTable
  ballot_batch: BallotBatchTable
  ballot_batch_version: BallotBatchVersionTable
  /** A batch with its current version. */
  current_batch: BallotBatchTable & Omit<BallotBatchVersionTable, 'batch_id' | 'reason' | keyof Recorded>
  batch_entry: BatchEntryTable
  batch_standing: BatchStandingTable
  final_entry: FinalEntryView
  /** The entries that count of the batches that count. */
  counted_entry: Omit<FinalEntryView, 'standing'>
  entry_typist: EntryTypistTable
  ballot: BallotTable
  /** Each ballot in its current version. */
  current_ballot: BallotTable
  ballot_ruling: BallotRulingTable
  ruled_ballot: RuledBallotView
  tally_sheet: TallySheetTable
}
