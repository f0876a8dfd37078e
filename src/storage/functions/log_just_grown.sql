-- Whether this transaction has appended the last event of a log of this size. Only then may it add a checkpoint.
create or replace function log_just_grown(p_log_id uuid, p_size bigint) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (
    select from audit_log l
      where l.log_id = p_log_id and l.last_sequence = p_size and l.xmin = pg_current_xact_id()::xid
  )
$$;
