import { type Kysely, sql } from 'kysely'
import type { FeedEvent } from '../../app/log/model.ts'
import { AUDIT_ACTIONS, kindOf } from '../../events/catalogue.ts'
import type { CongressId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import type { Database } from '../tables.ts'

/** Figures of other kinds are not read at all. */
const OPEN_KINDS = AUDIT_ACTIONS.filter((action) => kindOf(action).open)

/** Events of a congress as its feed needs them, in their order. */
export const listFeed = async (
  db: Kysely<Database>,
  congressId: CongressId,
  { limit, after }: Page<number>,
): Promise<FeedEvent[]> => {
  const rows = await db
    .selectFrom('audit_event')
    .select(['log_id', 'sequence', 'at', 'action', 'role', 'object_type', 'object_id'])
    .select(sql<unknown>`case when action = any(${OPEN_KINDS}) then after end`.as('after'))
    .where('log_id', '=', congressId)
    .where('sequence', '>', after ?? 0)
    .orderBy('sequence')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    log: row.log_id,
    sequence: row.sequence,
    at: row.at,
    action: row.action,
    object: { type: row.object_type, id: row.object_id },
    actor: { role: row.role },
    after: row.after,
  }))
}
