-- Trigger: tables of the log take new rows and no other change.
create or replace function refuse_to_change_log() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise insufficient_privilege using message = format('%s is only added to: %s refused', tg_table_name, lower(tg_op));
end
$$;
