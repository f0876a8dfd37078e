import { sql } from 'kysely'
import type { EntryTimes } from '../../app/model.ts'
import type { BatchId, CongressId } from '../../kernel/brand.ts'
import type { Slot } from '../../rules/entry.ts'
import type { Db } from '../database.ts'

const FINISHED = 'entry.finalised'
const COUNTED = 'entry.papers-counted'

const keyOf = ({ batch_id, slot }: { readonly batch_id: string; readonly slot: Slot }): string => `${batch_id} ${slot}`

/**
 * When entries of a congress were begun and last finished. The first version of ballot 1, or of the sheet, is always
 * kept; a count of the papers, by which some typists begin, and the end of an entry are in the log alone.
 */
export const entryTimes = async (
  db: Db,
  congressId: CongressId,
  batchIds: readonly BatchId[],
): Promise<EntryTimes[]> => {
  if (batchIds.length === 0) return []
  const sheets = db
    .selectFrom('tally_sheet')
    .select(['batch_id', 'slot', 'entered_at as at'])
    .where('batch_id', 'in', batchIds)
    .where('version', '=', 1)
  const typed = await db
    .selectFrom('ballot')
    .select(['batch_id', 'slot', 'entered_at as at'])
    .where('batch_id', 'in', batchIds)
    .where('number', '=', 1)
    .where('version', '=', 1)
    .unionAll(sheets)
    .execute()
  const logged = await db
    .selectFrom('audit_event')
    .select([sql<BatchId>`object_id`.as('batch_id'), sql<Slot>`after->>'slot'`.as('slot'), 'at', 'action'])
    .where('log_id', '=', congressId)
    .where('action', 'in', [COUNTED, FINISHED])
    .where('object_id', 'in', batchIds)
    .orderBy('sequence')
    .execute()
  const begun = new Map<string, Pick<EntryTimes, 'batchId' | 'slot' | 'begunAt'>>()
  for (const row of [...typed, ...logged]) {
    const known = begun.get(keyOf(row))
    const { batch_id: batchId, slot, at: begunAt } = row
    if (known === undefined || begunAt < known.begunAt) begun.set(keyOf(row), { batchId, slot, begunAt })
  }
  const ends = new Map(logged.flatMap((row) => (row.action === FINISHED ? [[keyOf(row), row.at] as const] : [])))
  return [...begun].map(([key, entry]) => ({ ...entry, finishedAt: ends.get(key) ?? null }))
}
