import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Context } from '../../app/actor.ts'
import type { AuditEvent, EventFilter, NewAuditEvent } from '../../app/log/ports.ts'
import { canonical } from '../../audit/canonical.ts'
import { EVENT_FORMAT } from '../../audit/event.ts'
import type { Frontier } from '../../audit/merkle.ts'
import { AUDIT_CATALOGUE, type AuditAction, kindOf } from '../../events/catalogue.ts'
import { logIdOf } from '../../events/log-ref.ts'
import type { Page } from '../../kernel/page.ts'
import type { Database } from '../tables.ts'

const figures = (value: unknown): string | null => (value === undefined ? null : canonical(value))

/**
 * Appends through the one database function that numbers and hashes events. Figures are passed in the exact form that
 * is
 * hashed.
 * @returns the number of the event in its log
 */
export const appendAudit = async (
  tx: Transaction<Database>,
  context: Context,
  event: NewAuditEvent,
): Promise<number> => {
  const { actor, at, address, requestId } = context
  const { rows } = await sql<{ sequence: number }>`select append_audit_event(
    ${logIdOf(event.log)}, ${at}, ${actor.id}, ${actor.name}, ${actor.role}, ${address},
    ${requestId}, ${event.action}, ${kindOf(event.action).object}, ${event.objectId}, ${figures(event.before)},
    ${figures(event.after)}, ${event.reason ?? null}, ${event.citations ?? []}
  ) as sequence`.execute(tx)
  return rows[0]!.sequence
}

/** The current size of the log, and the hashes of its root. */
export const findFrontier = async (db: Kysely<Database>, log: string): Promise<Frontier | undefined> => {
  const row = await db
    .selectFrom('audit_log')
    .select(['last_sequence', 'frontier'])
    .where('log_id', '=', log)
    .executeTakeFirst()
  return row && { size: row.last_sequence, hashes: row.frontier }
}

/** A row of the log as the hashed document. */
export const toEvent = (row: Selectable<Database['audit_event']>): AuditEvent => ({
  format: EVENT_FORMAT,
  log: row.log_id,
  sequence: row.sequence,
  previous: row.previous.toString('hex'),
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
  leafHash: row.leaf.toString('hex'),
})

/** Kinds of event about one kind of object, for searching the log. */
const actionsOn = (objectType: string): AuditAction[] => {
  const actions = Object.keys(AUDIT_CATALOGUE) as AuditAction[]
  return actions.filter((action) => kindOf(action).object === objectType)
}

export const listAuditEvents = async (
  db: Kysely<Database>,
  log: string,
  page: Page<number>,
  { objectType, objectId, actorId, actions, from, to, upTo }: EventFilter = {},
): Promise<AuditEvent[]> => {
  const ofLog = db.selectFrom('audit_event').where('log_id', '=', log)
  let query = ofLog
    .selectAll()
    .where('sequence', '>', page.after ?? 0)
    .orderBy('sequence')
    .limit(page.limit)
  if (objectType !== undefined) {
    query = query.where('object_type', '=', objectType).where('action', 'in', actionsOn(objectType))
  }
  if (objectId !== undefined) query = query.where('object_id', '=', objectId)
  if (actorId !== undefined) query = query.where('actor_id', '=', actorId)
  if (actions !== undefined) query = query.where('action', 'in', actions)
  if (from !== undefined || to !== undefined) {
    // Clocks are sometimes set back, so instants and numbers do not always rise together: both are in the condition.
    // The
    // sum keeps the planner from scanning by number for the first and last one; the index on instants finds them.
    const within = ofLog.where('at', '>=', from ?? '-infinity').where('at', '<', to ?? 'infinity')
    query = query
      .where('at', '>=', from ?? '-infinity')
      .where('at', '<', to ?? 'infinity')
      .where('sequence', '>=', within.select(sql<number>`min(sequence + 0)`.as('first')))
      .where('sequence', '<=', within.select(sql<number>`max(sequence + 0)`.as('last')))
  }
  if (upTo !== undefined) query = query.where('sequence', '<=', upTo)
  return (await query.execute()).map(toEvent)
}
