import type { HallScreen, ShownResult } from '../../app/hall/model.ts'
import type { HallReads, HallWrites } from '../../app/hall/ports.ts'
import type { Db, DbTransaction, Row } from '../database.ts'
import { all, newest, one } from './rows.ts'

const toScreen = (row: Row<'hall_screen'>): HallScreen => ({
  id: row.id,
  congressId: row.congress_id,
  openedAt: row.opened_at,
  openedBy: row.opened_by,
  closedAt: row.closed_at,
  closedBy: row.closed_by,
})

const toShown = ({ round_id: roundId, result_version: version, ...row }: Row<'shown_result'>): ShownResult => ({
  congressId: row.congress_id,
  version: row.version,
  result: roundId === null || version === null ? null : { roundId, version },
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
})

export const hallReads = (db: Db): HallReads => {
  const screens = () => db.selectFrom('hall_screen').selectAll()
  return {
    hallScreen: (id) => one(screens().where('id', '=', id), toScreen),
    hallScreenByToken: (digest) => one(screens().where('token_hash', '=', digest), toScreen),
    hallScreens: (congressId) =>
      all(screens().where('congress_id', '=', congressId).orderBy('opened_at').orderBy('id'), toScreen),
    shownResult: (congressId) =>
      one(newest(db.selectFrom('shown_result').selectAll().where('congress_id', '=', congressId)), toShown),
  }
}

export const hallWrites = (tx: DbTransaction): HallWrites => ({
  ...hallReads(tx),
  insertHallScreen: async (screen, tokenDigest) => {
    await tx
      .insertInto('hall_screen')
      .values({
        id: screen.id,
        congress_id: screen.congressId,
        token_hash: tokenDigest,
        opened_at: screen.openedAt,
        opened_by: screen.openedBy,
        closed_at: screen.closedAt,
        closed_by: screen.closedBy,
      })
      .execute()
  },
  closeHallScreen: async ({ id, closedAt, closedBy }) => {
    await tx.updateTable('hall_screen').set({ closed_at: closedAt, closed_by: closedBy }).where('id', '=', id).execute()
  },
  insertShownResult: async ({ congressId, version, result, recordedAt, recordedBy }) => {
    await tx
      .insertInto('shown_result')
      .values({
        congress_id: congressId,
        version,
        round_id: result?.roundId ?? null,
        result_version: result?.version ?? null,
        recorded_at: recordedAt,
        recorded_by: recordedBy,
      })
      .execute()
  },
})
