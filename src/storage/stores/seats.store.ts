import type { SeatRefusal, SeatReturn } from '../../app/results/model.ts'
import type { SeatWrites } from '../../app/results/ports.ts'
import type { DbTransaction, Row } from '../database.ts'
import { cancellation, cancellationColumns } from './cancellation.ts'
import { handVoteColumns, handVoteOrNull } from './hand-vote.ts'

const toReturn = (row: Row<'current_seat_refusal'>): SeatReturn | null => {
  const ended = cancellation(row)
  return ended && { ...ended, fallenDecision: row.fallen_decision }
}

export const toRefusal = (row: Row<'current_seat_refusal'>): SeatRefusal => ({
  roundId: row.round_id,
  number: row.number,
  personId: row.person_id,
  ground: row.ground,
  happenedOn: row.happened_on,
  vote: handVoteOrNull(row),
  paper: row.paper,
  reason: row.reason,
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
  cancelled: toReturn(row),
})

const NO_VOTE = { votes_for: null, votes_against: null, votes_blank: null }

export const seatWrites = (tx: DbTransaction): SeatWrites => ({
  insertSeatRefusal: async (refusal) => {
    await tx
      .insertInto('seat_refusal')
      .values({
        round_id: refusal.roundId,
        number: refusal.number,
        person_id: refusal.personId,
        ground: refusal.ground,
        happened_on: refusal.happenedOn,
        ...(refusal.vote ? handVoteColumns(refusal.vote) : NO_VOTE),
        paper: refusal.paper && JSON.stringify(refusal.paper),
        reason: refusal.reason,
        recorded_at: refusal.recordedAt,
        recorded_by: refusal.recordedBy,
      })
      .execute()
  },
  insertSeatReturn: async ({ roundId, number }, cancelled) => {
    await tx
      .insertInto('seat_return')
      .values({
        round_id: roundId,
        number,
        fallen_decision: cancelled.fallenDecision,
        ...cancellationColumns(cancelled),
      })
      .execute()
  },
})
