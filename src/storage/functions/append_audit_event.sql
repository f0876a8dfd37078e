-- Appends an event to a log: numbers it, hashes it with the event before it, and grows the tree of the log. It runs with
-- the rights of its owner, because nobody else may write into a log, so it checks time, actor, authority and scope itself. Number
-- and leaf hash of the event are the receipt of the act. The openings of its commitments stand beside it and are not hashed.
create or replace function append_audit_event(
  p_log_id uuid, p_at timestamptz, p_actor_id text, p_actor_name text, p_role text, p_address text,
  p_request_id text, p_action text, p_object_type text, p_object_id uuid, p_before json, p_after json,
  p_reason text, p_citations text[], p_openings json default null,
  out sequence bigint, out leaf bytea
) language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_credential text := coalesce(said_scope(6), '');
  v_log audit_log;
  v_event audit_event;
  v_name text;
begin
  if clock_allows(p_at) is not true then
    raise exception using errcode = 'KP003', message = 'the clocks of service and database differ';
  end if;
  -- Nobody is known yet while somebody signs in; only then may anyone be named.
  if coalesce(scope_account()::text <> p_actor_id, not scope_installation()) then
    raise insufficient_privilege using message = 'an event in the name of another';
  end if;
  if p_log_id <> '00000000-0000-0000-0000-000000000000' and not p_log_id = any (scope_congresses())
    and not exists (
      select from congress c where c.id = p_log_id
        and (scope_installation() or c.organisation_id = any (scope_organisations()))
    )
    -- Whoever had a role there may still have to sign out.
    and not exists (select from role_grant g where g.congress_id = p_log_id and g.account_id = scope_account())
  then
    raise insufficient_privilege using message = 'an event in a log outside the scope';
  end if;

  select * into v_log from audit_log l where l.log_id = p_log_id for update;
  if not found then
    insert into audit_log (log_id, last_sequence) values (p_log_id, 0) on conflict do nothing;
    select * into v_log from audit_log l where l.log_id = p_log_id for update;
  end if;
  -- Only now, because whatever takes a role away waits for the log, too: the order in the log is the order of authority.
  if v_credential <> '' and not authority_holds(v_credential, p_actor_id, p_role, p_log_id, p_at) then
    raise exception using errcode = 'KP001', message = 'the authority has ended';
  end if;
  if v_credential <> '' and not proof_is_fresh(v_credential, p_action, p_log_id, p_at) then
    raise exception using errcode = 'KP002', message = 'the second factor has to be proved again';
  end if;
  v_name := actor_of_event(p_actor_id, p_actor_name, p_role, p_action, p_object_id, v_credential);
  v_event := row(
    p_log_id, v_log.last_sequence + 1, date_trunc('milliseconds', p_at), p_actor_id, v_name, p_role,
    p_address, p_request_id, p_action, p_object_type, p_object_id, p_before, p_after, p_reason, p_citations,
    v_log.last_leaf, null, p_openings
  );
  v_event.leaf := sha256('\x00'::bytea || convert_to(audit_event_text(v_event), 'UTF8'));
  update audit_log l set last_sequence = v_event.sequence, last_leaf = v_event.leaf,
      frontier = grow_audit_tree(p_log_id, v_log.last_sequence, v_event.leaf, v_log.frontier)
    where l.log_id = p_log_id;
  insert into audit_event select v_event.*;
  sequence := v_event.sequence;
  leaf := v_event.leaf;
end
$$;
