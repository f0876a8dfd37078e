import type { CallUpReads, CallUpWrites } from '../../app/elections/ports.ts'
import type { CallUp } from '../../app/model.ts'
import type { RoundId } from '../../kernel/brand.ts'
import type { Db, DbTransaction, Row } from '../database.ts'
import { all } from './rows.ts'

const toCallUp = (row: Row<'call_up'> & { annulled_with: RoundId | null }): CallUp => ({
  id: row.id,
  electionId: row.election_id,
  number: row.number,
  droppedOut: row.dropped_out,
  calledUp: row.called_up,
  ground: row.ground,
  paper: row.paper,
  reason: row.reason,
  annulledWith: row.annulled_with,
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
})

export const callUpReads = (db: Db): CallUpReads => ({
  callUps: (electionId) =>
    all(
      db
        .selectFrom('call_up')
        .leftJoin('call_up_annulment', 'call_up_annulment.call_up_id', 'call_up.id')
        .selectAll('call_up')
        .select('call_up_annulment.round_id as annulled_with')
        .where('election_id', '=', electionId)
        .orderBy('number'),
      toCallUp,
    ),
})

export const callUpWrites = (tx: DbTransaction): CallUpWrites => ({
  ...callUpReads(tx),
  insertCallUp: async (callUp) => {
    await tx
      .insertInto('call_up')
      .values({
        id: callUp.id,
        election_id: callUp.electionId,
        number: callUp.number,
        dropped_out: callUp.droppedOut,
        called_up: callUp.calledUp,
        ground: callUp.ground,
        paper: callUp.paper && JSON.stringify(callUp.paper),
        reason: callUp.reason,
        recorded_at: callUp.recordedAt,
        recorded_by: callUp.recordedBy,
      })
      .execute()
  },
  annulCallUp: async (id, roundId) => {
    await tx.insertInto('call_up_annulment').values({ call_up_id: id, round_id: roundId }).execute()
  },
})
