import { type Kysely, sql } from 'kysely'

/**
 * The log becomes a tree of hashes (RFC 9162). Every event is hashed where it is numbered, in the database, over all of
 * its columns; what was logged before is hashed here. Figures are kept as the text that is hashed: jsonb would write
 * them in an order of its own.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(COLUMNS).execute(db)
  await eventText(db)
  await growTree(db)
  await appendAuditEvent(db)
  await sql.raw(HASH_WHAT_IS_THERE).execute(db)
}

const COLUMNS = `
  alter table audit_log add column frontier bytea[] not null default '{}',
    add column last_leaf bytea not null default decode(repeat('00', 32), 'hex');
  comment on column audit_log.frontier is
    'for each bit of last_sequence that is set, from the lowest, the root of a full subtree; others mean nothing';

  -- Roots of full subtrees of 256 leaves and more. Smaller ones are quickly made from the leaves.
  create table audit_node (
    log_id uuid not null references audit_log (log_id),
    level smallint not null check (level >= 8),
    position bigint not null,
    hash bytea not null,
    primary key (log_id, level, position)
  );
  alter table audit_node enable row level security;
  create policy shown on audit_node for select using (
    log_id = any((select scope_congresses())::uuid[])
      or ((select scope_installation()) and log_id = '00000000-0000-0000-0000-000000000000')
  );
  create policy added on audit_node for insert with check (false);
  grant select on audit_node to kiem_phieu_service;

  -- RFC 8785 for what was kept as jsonb; needed here alone.
  create function pg_temp.canonical(value jsonb) returns text language plpgsql immutable as $$
  begin
    return case jsonb_typeof(value)
      when 'object' then (
        select '{' || coalesce(string_agg(to_json(key)::text || ':' || pg_temp.canonical(v), ',' order by key collate "C"), '') || '}'
        from jsonb_each(value) as members (key, v))
      when 'array' then (
        select '[' || coalesce(string_agg(pg_temp.canonical(v), ',' order by place), '') || ']'
        from jsonb_array_elements(value) with ordinality as items (v, place))
      when 'string' then to_json(value #>> '{}')::text
      else value::text end;
  end
  $$;

  alter table audit_event alter column before type json using pg_temp.canonical(before)::json,
    alter column after type json using pg_temp.canonical(after)::json,
    add column previous bytea,
    add column leaf bytea;
`

/** The bytes that are hashed (src/audit/event.ts says the same): keys in order, and of numbers only whole ones. */
const eventText = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create function audit_event_text(e audit_event) returns text stable language sql
      set search_path = pg_catalog, public, pg_temp
    return concat(
      '{"action":', to_json(e.action),
      ',"actor":{"id":', to_json(e.actor_id), ',"name":', to_json(e.actor_name), ',"role":', to_json(e.role),
      '},"address":', coalesce(to_json(e.address)::text, 'null'),
      ',"after":', coalesce(e.after::text, 'null'),
      ',"at":"', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      '","before":', coalesce(e.before::text, 'null'),
      ',"citations":', to_json(e.citations),
      ',"format":"audit-event/1","log":"', e.log_id,
      '","object":{"id":"', e.object_id, '","type":', to_json(e.object_type),
      '},"previous":"', encode(e.previous, 'hex'),
      '","reason":', coalesce(to_json(e.reason)::text, 'null'),
      ',"requestId":', to_json(e.request_id),
      ',"sequence":', e.sequence, '}'
    );
  `.execute(db)
}

/** One leaf more: the frontier after it. Full subtrees worth keeping are kept. */
const growTree = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create function grow_audit_tree(p_log_id uuid, p_position bigint, p_leaf bytea, p_frontier bytea[])
      returns bytea[] language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    declare
      v_hash bytea := p_leaf;
      v_level integer := 0;
    begin
      while (p_position >> v_level) & 1 = 1 loop
        v_hash := sha256('\\x01'::bytea || p_frontier[v_level + 1] || v_hash);
        v_level := v_level + 1;
        if v_level >= 8 then
          insert into audit_node (log_id, level, position, hash)
            values (p_log_id, v_level, p_position >> v_level, v_hash);
        end if;
      end loop;
      p_frontier[v_level + 1] := v_hash;
      return p_frontier;
    end
    $$;
  `.execute(db)
}

/** As before; and what is written is hashed, with the event before it, while the row of the log is locked. */
const appendAuditEvent = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    drop function append_audit_event;
    create function append_audit_event(
      p_log_id uuid, p_at timestamptz, p_actor_id text, p_actor_name text, p_role text, p_address text,
      p_request_id text, p_action text, p_object_type text, p_object_id uuid, p_before json, p_after json,
      p_reason text, p_citations text[]
    ) returns bigint language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare
      v_log audit_log;
      v_event audit_event;
    begin
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
      v_event := row(
        p_log_id, v_log.last_sequence + 1, date_trunc('milliseconds', p_at), p_actor_id, p_actor_name, p_role,
        p_address, p_request_id, p_action, p_object_type, p_object_id, p_before, p_after, p_reason, p_citations,
        v_log.last_leaf, null
      );
      v_event.leaf := sha256('\\x00'::bytea || convert_to(audit_event_text(v_event), 'UTF8'));
      update audit_log l set last_sequence = v_event.sequence, last_leaf = v_event.leaf,
          frontier = grow_audit_tree(p_log_id, v_log.last_sequence, v_event.leaf, v_log.frontier)
        where l.log_id = p_log_id;
      insert into audit_event select v_event.*;
      return v_event.sequence;
    end
    $$;
    revoke execute on function append_audit_event, audit_event_text, grow_audit_tree from public;
    grant execute on function append_audit_event to kiem_phieu_service;
  `.execute(db)
}

const HASH_WHAT_IS_THERE = `
  do $$
  declare
    v_log audit_log;
    v_event audit_event;
  begin
    for v_log in select * from audit_log for update loop
      for v_event in select * from audit_event e where e.log_id = v_log.log_id order by e.sequence loop
        v_event.previous := v_log.last_leaf;
        v_event.leaf := sha256('\\x00'::bytea || convert_to(audit_event_text(v_event), 'UTF8'));
        v_log.frontier := grow_audit_tree(v_log.log_id, v_event.sequence - 1, v_event.leaf, v_log.frontier);
        v_log.last_leaf := v_event.leaf;
        update audit_event e set previous = v_event.previous, leaf = v_event.leaf
          where e.log_id = v_event.log_id and e.sequence = v_event.sequence;
      end loop;
      update audit_log l set frontier = v_log.frontier, last_leaf = v_log.last_leaf where l.log_id = v_log.log_id;
    end loop;
  end $$;
  alter table audit_event alter column previous set not null, alter column leaf set not null;
`
