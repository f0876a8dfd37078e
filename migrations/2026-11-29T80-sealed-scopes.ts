import { type Kysely, sql } from 'kysely'

/**
 * A scope counts only with a seal of the database, an HMAC by a key that nobody but the owner of the tables reads. The role that identifies
 * callers has scopes sealed; the role that serves enters sealed ones and cannot say another: neither congresses, nor an account, session or key.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table scope_key (
      is_only boolean primary key default true check (is_only),
      key bytea not null check (length(key) = 32)
    );
    -- Three random numbers of 122 bits each.
    insert into scope_key (key) select sha256(
      uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
    );
    alter table scope_key enable row level security;
    create policy shown on scope_key for select using (false);
  `.execute(db)
  await sql`
    create or replace function scope_is_recent(p_sealed text) returns boolean stable parallel safe
      return abs(extract(epoch from now()) - split_part(p_sealed, '|', 7)::bigint) < 43200;

    create or replace function scope_seal(p_scope text) returns text
      language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      return (select encode(sha256(k.key || sha256(k.key || convert_to(p_scope, 'UTF8'))), 'hex') from scope_key k);
    end
    $$;

    create or replace function said_scope(p_part integer) returns text
      language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
    declare
      v_sealed text := coalesce(current_setting('kiem_phieu.scope', true), '');
    begin
      if v_sealed = '' then
        return null;
      end if;
      if scope_seal(substr(v_sealed, 65)) is distinct from left(v_sealed, 64) or not scope_is_recent(v_sealed) then
        raise insufficient_privilege using message = 'a scope that the database has not sealed, or long ago';
      end if;
      return split_part(v_sealed, '|', p_part);
    end
    $$;

    create or replace function enter_scope(p_sealed text) returns boolean
      language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    begin
      if not scope_is_recent(p_sealed) then
        return false;
      end if;
      perform set_config('kiem_phieu.scope', p_sealed, true);
      return true;
    end
    $$;

    create or replace function scope_account() returns uuid stable parallel safe
      return nullif(said_scope(2), '')::uuid;

    create or replace function scope_congresses() returns uuid[] stable parallel safe
      return coalesce(nullif(said_scope(3), ''), '{}')::uuid[];

    create or replace function scope_organisations() returns uuid[] stable parallel safe
      return coalesce(nullif(said_scope(4), ''), '{}')::uuid[];

    create or replace function scope_installation() returns boolean stable parallel safe
      return coalesce(said_scope(5), '') = 'on';

    create or replace function seal_scope(
      p_account uuid, p_congresses uuid[], p_organisations uuid[], p_installation boolean, p_credential text
    ) returns text language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    declare
      v_scope text := concat(
        '|', p_account, '|', p_congresses, '|', p_organisations, '|', case when p_installation then 'on' end, '|', p_credential,
        '|', floor(extract(epoch from now()))::bigint
      );
    begin
      if p_credential like '%|%' then
        raise invalid_parameter_value using message = 'a session or key with a separator';
      end if;
      return scope_seal(v_scope) || v_scope;
    end
    $$;

    create or replace function widen_scope(p_congress_id uuid) returns void
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      if not congress_untouched(p_congress_id)
        and not exists (select from congress c where c.id = p_congress_id and c.rehearsal)
      then
        raise insufficient_privilege using message = 'a congress in which something was done';
      end if;
      perform enter_scope(seal_scope(
        scope_account(), scope_congresses() || p_congress_id, scope_organisations(), scope_installation(), said_scope(6)
      ));
    end
    $$;

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
      v_event.leaf := sha256('\\x00'::bytea || convert_to(audit_event_text(v_event), 'UTF8'));
      update audit_log l set last_sequence = v_event.sequence, last_leaf = v_event.leaf,
          frontier = grow_audit_tree(p_log_id, v_log.last_sequence, v_event.leaf, v_log.frontier)
        where l.log_id = p_log_id;
      insert into audit_event select v_event.*;
      sequence := v_event.sequence;
      leaf := v_event.leaf;
    end
    $$;

    revoke execute on function
      scope_is_recent, scope_seal, said_scope, enter_scope, seal_scope, widen_scope from public;
    grant execute on function scope_is_recent, said_scope, enter_scope, widen_scope to kiem_phieu_service;
    grant execute on function seal_scope to kiem_phieu_sign_in;
  `.execute(db)
}
