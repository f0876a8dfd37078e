-- Trigger at the end of a transaction that has added or changed a row: the row stays only if the transaction has appended its
-- event. The arguments are the column that leads to the log (`installation` for its log alone, `granted` for that of the place of a
-- role), the kinds of event, and the column with the object of the event, if it is asked for.
create or replace function come_with_event() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_installation uuid := '00000000-0000-0000-0000-000000000000';
  v_logs uuid[];
  v_object uuid;
begin
  if tg_argv[0] = 'batch_id' then
    v_logs := array(select b.congress_id from ballot_batch b where b.id = new.batch_id);
  elsif tg_argv[0] = 'round_id' then
    v_logs := array(select r.congress_id from round r where r.id = new.round_id);
  elsif tg_argv[0] = 'election_id' then
    v_logs := array(select e.congress_id from election e where e.id = new.election_id);
  elsif tg_argv[0] = 'id' then
    v_logs := array[new.id];
  elsif tg_argv[0] = 'congress_id' then
    v_logs := array[new.congress_id];
  elsif tg_argv[0] = 'granted' then
    v_logs := array[new.congress_id, v_installation];
  elsif tg_argv[0] = 'device_id' then
    v_logs := v_installation || array(select d.congress_id from device d where d.id = new.device_id);
  else
    v_logs := array[v_installation];
  end if;
  -- Any event of that log: asked at once, because it is asked of each ballot that is typed.
  if tg_argv[1] = '{}' then
    perform from audit_log l where l.log_id = any (v_logs) and l.xmin = pg_current_xact_id()::xid;
    if found then
      return null;
    end if;
  end if;
  if tg_argv[2] = 'id' then
    v_object := new.id;
  elsif tg_argv[2] = 'batch_id' then
    v_object := new.batch_id;
  elsif tg_argv[2] = 'round_id' then
    v_object := new.round_id;
  end if;
  if not has_event(v_logs, tg_argv[1]::text[], v_object) then
    raise insufficient_privilege using message = format('%s takes no row without its event', tg_table_name);
  end if;
  return null;
end
$$;
