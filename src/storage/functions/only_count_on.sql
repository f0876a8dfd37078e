-- Trigger: the row of a log counts its events, one more each time.
create or replace function only_count_on() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.log_id <> old.log_id or new.last_sequence <> old.last_sequence + 1 then
    raise insufficient_privilege using message = 'audit_log only counts on';
  end if;
  return new;
end
$$;
