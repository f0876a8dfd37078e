import type { CandidateList, CountingBoard, Person } from '../app/model.ts'
import type { StoredResponse } from '../app/ports.ts'
import type {
  CallUpId,
  CongressId,
  DecisionId,
  ElectionId,
  OrganisationId,
  PersonId,
  RoundId,
} from '../kernel/brand.ts'
import type { SettledAlternates } from '../rules/alternates.ts'
import type { BoardPaper, BoardSource, BoardTitle } from '../rules/board.ts'
import type { CallUpGround } from '../rules/call-up.ts'
import type { DecisionKind } from '../rules/decision.ts'
import type { Procedure } from '../rules/procedure.ts'
import type { SignOff } from '../rules/sign-off.ts'
import type {
  CountResult,
  CountVersion,
  ImplementingId,
  MeetingKind,
  Readings,
  RegulationId,
  Roll,
} from '../rules/types.ts'
import type { UndoingBody, UndoingKind } from '../rules/undoing.ts'
import type { AccessTables } from './access-tables.ts'
import type { AppointmentTable } from './appointment-table.ts'
import type { BallotTables } from './ballot-tables.ts'
import type { HandVoteColumns, Instant, Json, NullableColumns, NullableJson, PlainDate, Recorded } from './columns.ts'
import type { ElectionTables } from './election-tables.ts'
import type { KeepingTables } from './keeping-tables.ts'
import type { LogTables } from './log-tables.ts'
import type { OpinionVoteTable } from './opinion-table.ts'
import type { OrganisationTable, OrganisationVersionTable } from './organisation-tables.ts'
import type { PaperTable } from './paper-table.ts'
import type { SeatTables } from './seat-tables.ts'
import type { WebhookTables } from './webhook-tables.ts'

/** The properties of a congress that a correction changes. */
interface CorrectableCongress {
  kind: MeetingKind
  name: string
  term_from: number
  term_to: number
  held_on: PlainDate
  regulation: RegulationId
  implementing: ImplementingId | null
}

interface CongressTable extends CorrectableCongress {
  id: CongressId
  organisation_id: OrganisationId
  readings: Json<Readings>
  count_version: CountVersion
  procedure_version: Procedure['version']
  entries: Procedure['entries']
  board_title: BoardTitle
  previous_term_end: PlainDate | null
  rehearsal: boolean
  created_at: Instant
}

interface CongressVersionTable extends CorrectableCongress, Recorded {
  congress_id: CongressId
  version: number
  reason: string | null
}

interface RollVersionTable extends Recorded {
  congress_id: CongressId
  version: number
  summoned: number
  attending: number
  exclusions: Json<Roll['exclusions']>
  reason: string | null
}

interface PersonTable {
  id: PersonId
  congress_id: CongressId
  version: number
  full_name: string
  birth_year: number | null
  party_since: PlainDate | null
  membership: Person['membership']
  unit: string
  working_group: boolean
  /** Never changed. */
  carried: NullableJson<NonNullable<Person['carried']>>
  created_at: Instant
}

interface CountingBoardVersionTable extends Recorded, NullableColumns<HandVoteColumns> {
  congress_id: CongressId
  version: number
  members: Json<CountingBoard['members']>
  source: BoardSource
  paper: NullableJson<BoardPaper>
  reason: string | null
}

interface CandidateListVersionTable extends Recorded {
  round_id: RoundId
  version: number
  name_order: CandidateList['order']
  candidates: Json<CandidateList['candidates']>
  withdrawals: Json<CandidateList['withdrawals']>
}

interface ListApprovalTable extends Recorded, HandVoteColumns {
  id: string
  round_id: RoundId
  list_version: number
  approved: boolean
}

interface BallotCandidateTable {
  round_id: RoundId
  position: number
  person_id: PersonId
  full_name: string
  name_on_paper: string
  party_since: PlainDate | null
}

interface DeclaredResultTable {
  round_id: RoundId
  version: number
  roll_version: number
  result: Json<CountResult>
  settled: NullableJson<SettledAlternates<RoundId>>
  /** Null in meetings whose results are not confirmed. */
  sign_off: NullableJson<SignOff<PersonId>>
  declared_at: Instant
  declared_by: string
}

interface ResultConfirmationTable {
  round_id: RoundId
  person_id: PersonId
  digest: string
  took_part: boolean
  confirmed_at: Instant
  confirmed_by: string
}

interface DecisionTable extends HandVoteColumns {
  id: DecisionId
  round_id: RoundId
  version: number
  kind: DecisionKind
  new_names_allowed: boolean
  note: string | null
  reason: string | null
  decided_at: Instant
  recorded_by: string
  /** Undoings of its round before it: it holds while there are no more. */
  undoings: number
}

interface RoundUndoingTable extends Recorded {
  round_id: RoundId
  number: number
  kind: UndoingKind
  decided_by: UndoingBody
  paper: NullableJson<BoardPaper>
  reason: string
  with_round: RoundId | null
}

interface CallUpAnnulmentTable {
  call_up_id: CallUpId
  round_id: RoundId
}

interface CallUpTable extends Recorded {
  id: CallUpId
  election_id: ElectionId
  number: number
  dropped_out: PersonId
  called_up: PersonId
  ground: CallUpGround
  paper: NullableJson<BoardPaper>
  reason: string
}

interface IdempotencyKeyTable {
  actor_id: string
  key: string
  fingerprint: string
  response: NullableJson<StoredResponse>
  created_at: Instant
}

/** The tables of the database. Rows never leave this folder: stores turn them into the types of the model. */
export interface Database
  extends AccessTables,
    BallotTables,
    ElectionTables,
    KeepingTables,
    LogTables,
    SeatTables,
    WebhookTables {
  organisation: OrganisationTable
  organisation_version: OrganisationVersionTable
  /** With the name of the newest version. */
  current_organisation: OrganisationTable & { version: number }
  congress: CongressTable
  congress_version: CongressVersionTable
  /** A congress with its current version. */
  current_congress: CongressTable & { version: number; rehearsal_ended_at: Instant | null }
  roll_version: RollVersionTable
  person: PersonTable
  counting_board_version: CountingBoardVersionTable
  candidate_list_version: CandidateListVersionTable
  opinion_vote: OpinionVoteTable
  list_approval: ListApprovalTable
  ballot_candidate: BallotCandidateTable
  declared_result: DeclaredResultTable
  result_confirmation: ResultConfirmationTable
  /** The newest result of each declared round. */
  holding_result: DeclaredResultTable
  /** Rounds whose entries may be shown. */
  unblind_round: Pick<DeclaredResultTable, 'round_id'>
  round_undoing: RoundUndoingTable
  decision: DecisionTable
  /** The versions of decisions that did not fall with a refusal of a seat. */
  standing_decision: DecisionTable
  call_up: CallUpTable
  call_up_annulment: CallUpAnnulmentTable
  appointment: AppointmentTable
  paper: PaperTable
  idempotency_key: IdempotencyKeyTable
}
