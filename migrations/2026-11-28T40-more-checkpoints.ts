import { type Kysely, sql } from 'kysely'

/**
 * Acts of administrators on the roles of a congress take a checkpoint, although they do not see the inside of its log: the
 * transaction that has appended an event may read the hashes of that log, and add the checkpoint over it. No other transaction may
 * add one.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create function log_just_grown(p_log_id uuid, p_size bigint) returns boolean
      language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      select exists (
        select from audit_log l
          where l.log_id = p_log_id and l.last_sequence = p_size and l.xmin = pg_current_xact_id()::xid
      )
    $$;
    revoke execute on function log_just_grown from public;
    grant execute on function log_just_grown to kiem_phieu_service;
  `.execute(db)
  await sql`
    create function log_to_seal(p_log_id uuid, p_after bigint)
      returns table (size bigint, frontier bytea[], leaves bytea[])
      language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      select l.last_sequence, l.frontier, array(
          select e.leaf from audit_event e where e.log_id = p_log_id and e.sequence > p_after order by e.sequence
        )
        from audit_log l where l.log_id = p_log_id and log_just_grown(p_log_id, l.last_sequence)
    $$;
    revoke execute on function log_to_seal from public;
    grant execute on function log_to_seal to kiem_phieu_service;
  `.execute(db)
  await sql`
    drop policy added on audit_checkpoint;
    create policy added on audit_checkpoint for insert with check (log_just_grown(log_id, size));
  `.execute(db)
}
