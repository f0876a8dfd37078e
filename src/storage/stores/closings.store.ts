import type { Kysely, Transaction } from 'kysely'
import type { Closing } from '../../app/log/model.ts'
import type { AccountId, CongressId } from '../../kernel/brand.ts'
import type { Database } from '../tables.ts'

export const findClosing = async (db: Kysely<Database>, congressId: CongressId): Promise<Closing | undefined> => {
  const row = await db
    .selectFrom('congress_closing')
    .selectAll()
    .where('congress_id', '=', congressId)
    .executeTakeFirst()
  return (
    row && {
      congressId: row.congress_id,
      reason: row.reason,
      unfinished: row.unfinished,
      closedAt: row.closed_at,
      closedBy: row.closed_by as AccountId,
    }
  )
}

export const insertClosing = async (tx: Transaction<Database>, closing: Closing): Promise<void> => {
  await tx
    .insertInto('congress_closing')
    .values({
      congress_id: closing.congressId,
      reason: closing.reason,
      unfinished: closing.unfinished,
      closed_at: closing.closedAt,
      closed_by: closing.closedBy,
    })
    .execute()
}
