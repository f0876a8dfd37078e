import type { CongressId, ElectionId, RoundId } from '../kernel/brand.ts'
import type { NamesRule } from '../rules/plan.ts'
import type { RoundState } from '../rules/round.ts'
import type { Office, RoundKind } from '../rules/types.ts'
import type { Instant, Recorded } from './columns.ts'

interface ElectionTable {
  id: ElectionId
  congress_id: CongressId
  number: number
  office: Office
  seats: number
  alternates: number | null
  /** An earlier election of the same meeting. */
  eligible_from: ElectionId | null
  /** An election of another meeting, from which people were carried over. */
  carried_from: ElectionId | null
  created_at: Instant
}

interface ElectionVersionTable extends Recorded {
  election_id: ElectionId
  version: number
  seats: number
  alternates: number | null
  /** The round that takes the seats over; null if no list was being prepared. */
  round_id: RoundId | null
  reason: string | null
}

interface ElectionCancellationTable {
  election_id: ElectionId
  reason: string
  cancelled_at: Instant
  cancelled_by: string
}

/** Null as long as nothing is cancelled. */
export interface CancellationColumns {
  cancellation_reason: string | null
  cancelled_at: Instant | null
  cancelled_by: string | null
}

interface RoundTable {
  id: RoundId
  congress_id: CongressId
  election_id: ElectionId
  number: number
  record_number: number
  kind: RoundKind
  office: Office
  seats: number
  alternates: number | null
  names: NamesRule
  repeats: RoundId | null
  state: RoundState
  created_at: Instant
}

/** Elections and their rounds. */
export interface ElectionTables {
  election: ElectionTable
  election_version: ElectionVersionTable
  election_cancellation: ElectionCancellationTable
  /** An election with its current version. */
  current_election: ElectionTable & CancellationColumns & { version: number }
  round: RoundTable
  /** A round with the seats that it has taken over. */
  current_round: RoundTable
}
