import { sql } from 'kysely'
import type { FeedEvent } from '../../app/log/model.ts'
import type { AppendsForReceipt, AuditEvent, EventFilter, EventReads, NewAuditEvent } from '../../app/log/ports.ts'
import { canonical } from '../../audit/canonical.ts'
import { commitFigures } from '../../audit/committed-figures.ts'
import { EVENT_FORMAT } from '../../audit/event.ts'
import { AUDIT_ACTIONS, type AuditAction, committedIn, hasCommitments, kindOf } from '../../events/catalogue.ts'
import { logIdOf } from '../../events/log-ref.ts'
import type { CongressId, LogId } from '../../kernel/brand.ts'
import type { Page } from '../../kernel/page.ts'
import { nodeCrypto } from '../../platform/node-crypto.ts'
import type { Db, DbTransaction, Row } from '../database.ts'
import { freshSalt } from '../fresh-salts.ts'
import { all } from './rows.ts'

/** A row of the log as the hashed document. */
const toEvent = (row: Row<'audit_event'>): AuditEvent => ({
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
  openings: row.openings,
})

/** Kinds of event about one kind of object, for searching the log. */
const actionsOn = (objectType: string): AuditAction[] =>
  AUDIT_ACTIONS.filter((action) => kindOf(action).object === objectType)

const listEvents = async (
  db: Db,
  log: LogId,
  page: Page<number>,
  { objectType, objectId, roundId, actorId, actions, from, to, newestFirst = false, upTo }: EventFilter = {},
): Promise<AuditEvent[]> => {
  const ofLog = db.selectFrom('audit_event').where('log_id', '=', log)
  let query = ofLog
    .selectAll()
    .orderBy('sequence', newestFirst ? 'desc' : 'asc')
    .limit(page.limit)
  if (!newestFirst) query = query.where('sequence', '>', page.after ?? 0)
  else if (page.after !== null) query = query.where('sequence', '<', page.after)
  if (objectType !== undefined) {
    query = query.where('object_type', '=', objectType).where('action', 'in', actionsOn(objectType))
  }
  if (objectId !== undefined) query = query.where('object_id', '=', objectId)
  if (roundId !== undefined) {
    // As an array the ids are known before the scan, so the index on objects finds their events.
    query = query.where(
      sql<boolean>`object_id = any(array(
        select ${roundId}::uuid union all select id from ballot_batch where round_id = ${roundId}::uuid
      ))`,
    )
  }
  if (actorId !== undefined) query = query.where('actor_id', '=', actorId)
  if (actions !== undefined) query = query.where('action', 'in', actions)
  if (from !== undefined || to !== undefined) {
    // Clocks are sometimes set back, so instants and numbers do not always rise together: both are in the condition.
    // The sum keeps the planner from scanning by number for the first and last one; the index on instants finds them.
    const within = ofLog.where('at', '>=', from ?? '-infinity').where('at', '<', to ?? 'infinity')
    query = query
      .where('at', '>=', from ?? '-infinity')
      .where('at', '<', to ?? 'infinity')
      .where('sequence', '>=', within.select(sql<number>`min(sequence + 0)`.as('first')))
      .where('sequence', '<=', within.select(sql<number>`max(sequence + 0)`.as('last')))
  }
  if (upTo !== undefined) query = query.where('sequence', '<=', upTo)
  return all(query, toEvent)
}

/** Figures of other kinds are not read at all. */
const OPEN_KINDS = AUDIT_ACTIONS.filter((action) => kindOf(action).open)

/** Events of a congress as its feed needs them, in their order. */
const listFeed = async (db: Db, congressId: CongressId, { limit, after }: Page<number>): Promise<FeedEvent[]> => {
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

export const eventReads = (db: Db): EventReads => ({
  auditEvents: (log, page, filter) => listEvents(db, log, page, filter),
  feed: (congressId, page) => listFeed(db, congressId, page),
  ownSignInChanges: async (since) => {
    const { rows } = await sql<Row<'audit_event'>>`select * from own_sign_in_changes(${since})`.execute(db)
    return rows.map(toEvent)
  },
  accountEventsOfCongress: async (congressId, { after, limit }) => {
    const { rows } = await sql<Row<'audit_event'>>`
      select * from account_events_of_congress(${congressId}, ${after ?? 0}, ${limit})`.execute(db)
    return rows.map(toEvent)
  },
})

const figures = (value: unknown): string | null => (value === undefined || value === null ? null : canonical(value))

/** The figures of a new event as they are hashed, and the openings of their commitments; null if there are none. */
const committed = (event: NewAuditEvent) => {
  const { action, before, after, reason = null } = event
  const given = { before: before ?? null, after: after ?? null, reason }
  if (!hasCommitments(action)) return { ...given, openings: null }
  const { hashed, openings } = commitFigures(nodeCrypto, committedIn(action), given, freshSalt)
  return { ...hashed, openings: openings.length > 0 ? openings : null }
}

/**
 * Appends through the one database function that numbers and hashes events. Figures are passed in the exact form that
 * is hashed.
 */
export const appendsForReceipt = (tx: DbTransaction): AppendsForReceipt => ({
  appendForReceipt: async ({ actor, at, address, requestId }, event) => {
    const log = logIdOf(event.log)
    const { before, after, reason, openings } = committed(event)
    const { rows } = await sql<{ sequence: number; leaf: Buffer }>`select * from append_audit_event(
      ${log}, ${at}, ${actor.id}, ${actor.name}, ${actor.role}, ${address},
      ${requestId}, ${event.action}, ${kindOf(event.action).object}, ${event.objectId}, ${figures(before)},
      ${figures(after)}, ${reason}, ${event.citations ?? []}, ${figures(openings)}
    )`.execute(tx)
    const { sequence, leaf } = rows[0]!
    return { log, sequence, leafHash: leaf.toString('hex'), role: actor.role }
  },
})
