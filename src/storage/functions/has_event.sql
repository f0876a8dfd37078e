-- Whether this transaction has appended an event of one of these kinds to one of these logs, about this object. No kinds mean every
-- kind, no object means any. Only append_audit_event writes logs and events, so nobody can pretend one.
create or replace function has_event(p_logs uuid[], p_kinds text[], p_object uuid) returns boolean
  language plpgsql volatile set search_path = pg_catalog, public, pg_temp as $$
declare
  v_this xid := pg_current_xact_id()::xid;
  v_log audit_log;
begin
  for v_log in select * from audit_log l where l.log_id = any (p_logs) and l.xmin = v_this loop
    -- Mostly the last event; only an act with several writes others after it.
    if p_kinds = '{}' or exists (
      select from audit_event e
      where e.log_id = v_log.log_id and e.sequence = v_log.last_sequence and e.action = any (p_kinds)
        and (p_object is null or e.object_id = p_object)
    ) or exists (
      select from audit_event e
      where e.log_id = v_log.log_id and e.sequence > v_log.last_sequence - 2000 and e.xmin = v_this
        and e.action = any (p_kinds) and (p_object is null or e.object_id = p_object)
    ) then
      return true;
    end if;
  end loop;
  return false;
end
$$;
