import { type Kysely, sql } from 'kysely'

/**
 * What auditors ask a log for: everything about one object, by one actor, of some kinds, in some time. Each ends with the
 * sequence, in which the answers stand. The type of an object needs none: its kinds of event follow from the catalogue.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create index audit_event_object on audit_event (log_id, object_id, sequence);
    create index audit_event_actor on audit_event (log_id, actor_id, sequence);
    create index audit_event_action on audit_event (log_id, action, sequence);
    create index audit_event_at on audit_event (log_id, at, sequence);
  `.execute(db)
}
