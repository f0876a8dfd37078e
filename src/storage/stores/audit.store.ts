import { type Kysely, sql, type Transaction } from 'kysely'
import type { Context } from '../../app/actor.ts'
import type { AuditEvent, NewAuditEvent, Page } from '../../app/ports.ts'
import type { CongressId } from '../../kernel/brand.ts'
import type { Database } from '../tables.ts'

/** The log of what belongs to no congress. */
export const INSTALLATION_LOG = '00000000-0000-0000-0000-000000000000'

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value))

/** Appends through the one function of the database that numbers events. */
export const appendAudit = async (tx: Transaction<Database>, context: Context, event: NewAuditEvent): Promise<void> => {
  const { actor, at, address, requestId } = context
  await sql`select append_audit_event(
    ${event.congressId ?? INSTALLATION_LOG}, ${at}, ${actor.id}, ${actor.name}, ${actor.role}, ${address},
    ${requestId}, ${event.action}, ${event.object.type}, ${event.object.id}, ${json(event.before)}, ${json(event.after)},
    ${event.reason ?? null}, ${event.citations ?? []}
  )`.execute(tx)
}

export const listAuditEvents = async (
  db: Kysely<Database>,
  congressId: CongressId,
  page: Page<number>,
): Promise<AuditEvent[]> => {
  const rows = await db
    .selectFrom('audit_event')
    .selectAll()
    .where('log_id', '=', congressId)
    .where('sequence', '>', page.after ?? 0)
    .orderBy('sequence')
    .limit(page.limit)
    .execute()
  return rows.map((row) => ({
    sequence: row.sequence,
    at: row.at,
    actor: { id: row.actor_id, name: row.actor_name, role: row.role },
    address: row.address,
    requestId: row.request_id,
    action: row.action,
    object: { type: row.object_type, id: row.object_id },
    before: row.before,
    after: row.after,
    reason: row.reason,
    citations: row.citations,
  }))
}
