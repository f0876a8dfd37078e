import type { PersonId, RoundId } from '../kernel/brand.ts'
import type { BoardPaper } from '../rules/board.ts'
import type { SeatRefusalGround } from '../rules/seats.ts'
import type { HandVoteColumns, Instant, NullableColumns, NullableJson, PlainDate, Recorded } from './columns.ts'
import type { CancellationColumns } from './election-tables.ts'

interface SeatRefusalTable extends Recorded, NullableColumns<HandVoteColumns> {
  round_id: RoundId
  number: number
  person_id: PersonId
  ground: SeatRefusalGround
  happened_on: PlainDate
  paper: NullableJson<BoardPaper>
  reason: string
}

interface SeatReturnTable {
  round_id: RoundId
  number: number
  /** Version of the decision that falls with the refusal. */
  fallen_decision: number | null
  reason: string
  cancelled_at: Instant
  cancelled_by: string
}

/** People on approved lists who take no seat. */
export interface SeatTables {
  seat_refusal: SeatRefusalTable
  seat_return: SeatReturnTable
  /** A refusal with its cancellation. */
  current_seat_refusal: SeatRefusalTable & CancellationColumns & { fallen_decision: number | null }
}
