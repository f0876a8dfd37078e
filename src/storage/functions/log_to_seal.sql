-- Size and frontier of a log, and the hashes of its events after a number, for the transaction that has appended its last event.
-- An administrator, who does not see the inside of a congress, appends to its log as well.
create or replace function log_to_seal(p_log_id uuid, p_after bigint)
  returns table (size bigint, frontier bytea[], leaves bytea[])
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select l.last_sequence, l.frontier, array(
      select e.leaf from audit_event e where e.log_id = p_log_id and e.sequence > p_after order by e.sequence
    )
    from audit_log l where l.log_id = p_log_id and log_just_grown(p_log_id, l.last_sequence)
$$;
