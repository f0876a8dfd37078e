import { sql } from 'kysely'
import type { EntryTimes } from '../../app/model.ts'
import type { BatchId, CongressId } from '../../kernel/brand.ts'
import type { Slot } from '../../rules/entry.ts'
import type { Db } from '../database.ts'

const FINISHED = 'entry.finalised'

/**
 * When entries of a congress were begun and last finished. The first version of ballot 1, or of the sheet, is always
 * kept; the end of an entry is in the log alone.
 */
export const entryTimes = async (
  db: Db,
  congressId: CongressId,
  batchIds: readonly BatchId[],
): Promise<EntryTimes[]> => {
  if (batchIds.length === 0) return []
  const sheets = db
    .selectFrom('tally_sheet')
    .select(['batch_id', 'slot', 'entered_at'])
    .where('batch_id', 'in', batchIds)
    .where('version', '=', 1)
  const begun = await db
    .selectFrom('ballot')
    .select(['batch_id', 'slot', 'entered_at'])
    .where('batch_id', 'in', batchIds)
    .where('number', '=', 1)
    .where('version', '=', 1)
    .unionAll(sheets)
    .execute()
  const finished = await db
    .selectFrom('audit_event')
    .select(['object_id', sql<Slot>`after->>'slot'`.as('slot'), 'at'])
    .where('log_id', '=', congressId)
    .where('action', '=', FINISHED)
    .where('object_id', 'in', batchIds)
    .orderBy('sequence')
    .execute()
  const ends = new Map(finished.map(({ object_id, slot, at }) => [`${object_id} ${slot}`, at]))
  return begun.map(({ batch_id: batchId, slot, entered_at: begunAt }) => ({
    batchId,
    slot,
    begunAt,
    finishedAt: ends.get(`${batchId} ${slot}`) ?? null,
  }))
}
