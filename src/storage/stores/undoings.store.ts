import { sql } from 'kysely'
import type { Round } from '../../app/model.ts'
import type { Undoing } from '../../app/rounds/model.ts'
import type { UndoingReads, UndoingWrites } from '../../app/rounds/ports.ts'
import type { Db, DbTransaction, Row } from '../database.ts'
import { all } from './rows.ts'

const toUndoing = (row: Row<'round_undoing'>): Undoing => ({
  roundId: row.round_id,
  number: row.number,
  kind: row.kind,
  by: row.decided_by,
  paper: row.paper,
  reason: row.reason,
  withRound: row.with_round,
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
})

export const undoingReads = (db: Db): UndoingReads => ({
  undoings: (roundId) =>
    all(db.selectFrom('round_undoing').selectAll().where('round_id', '=', roundId).orderBy('number'), toUndoing),
})

export const undoingWrites = (tx: DbTransaction): UndoingWrites => ({
  ...undoingReads(tx),
  roundsOnCarried: async (roundId) => {
    const found = sql<Pick<Round, 'office' | 'number'>>`select office, number from rounds_on_carried(${roundId})`
    return (await found.execute(tx)).rows
  },
  insertUndoing: async (undoing) => {
    await tx
      .insertInto('round_undoing')
      .values({
        round_id: undoing.roundId,
        number: undoing.number,
        kind: undoing.kind,
        decided_by: undoing.by,
        paper: undoing.paper && JSON.stringify(undoing.paper),
        reason: undoing.reason,
        with_round: undoing.withRound,
        recorded_at: undoing.recordedAt,
        recorded_by: undoing.recordedBy,
      })
      .execute()
  },
})
