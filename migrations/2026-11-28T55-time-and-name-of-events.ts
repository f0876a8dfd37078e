import { type Kysely, sql } from 'kysely'

/**
 * Time and name of an event come from the database: the service may not date an event, and an event of an account has the name that is
 * stored. An event without a session or key is the program's own, a stranger's, or that of a sign-in stored by the same act.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create function clock_allows(p_at timestamptz) returns boolean
      language sql volatile set search_path = pg_catalog, pg_temp as $$
      select p_at between clock_timestamp() - interval '5 minutes' and clock_timestamp() + interval '5 minutes'
    $$;
    revoke execute on function clock_allows from public;
  `.execute(db)
  await sql`
    create function actor_of_event(
      p_actor_id text, p_actor_name text, p_role text, p_action text, p_object_id uuid, p_credential text
    ) returns text language plpgsql volatile set search_path = pg_catalog, public, pg_temp as $$
    declare
      v_this xid := pg_current_xact_id()::xid;
      v_account uuid := p_actor_id::uuid;
      v_name text;
    begin
      if p_actor_id = '00000000-0000-0000-0000-000000000000' then
        if p_role = 'visitor' and p_credential = ''
          and p_actor_name in ('Người chưa đăng nhập', 'Người khởi động chương trình', 'Bộ phận gửi thông báo')
          and p_action in (
            'session.failed', 'session.refused', 'account.locked-out', 'pin.refused', 'pin.locked', 'openid.refused', 'key.refused',
            'setup-link.made', 'signing-key.made', 'webhook.dead'
          )
        then
          return p_actor_name;
        end if;
        raise insufficient_privilege using message = 'an event of nobody';
      end if;
      select a.display_name into v_name from account a where a.id = v_account;
      if not found or p_role = 'visitor' then
        raise insufficient_privilege using message = 'an event of an unknown actor';
      end if;
      if p_credential <> '' or p_role = 'account-holder' and (case p_action
        when 'session.opened' then exists (
          select from session s where s.id = p_object_id and s.account_id = v_account and s.xmin = v_this
        )
        -- The session that the browser had before, which may be of another person.
        when 'session.ended' then exists (select from session s where s.id = p_object_id and s.xmin = v_this)
        when 'key.refused' then exists (
          select from api_key k where k.id = p_object_id and k.account_id = v_account and k.xmin = v_this
        )
        when 'account.created' then p_object_id = v_account and exists (
          select from account a where a.id = v_account and a.xmin = v_this
        )
        when 'role.granted' then exists (
          select from role_grant g join account a on a.id = g.account_id
            where g.id = p_object_id and g.account_id = v_account and g.role = 'system-administrator'
              and g.xmin = v_this and a.xmin = v_this
        )
        else false
      end) then
        return v_name;
      end if;
      raise insufficient_privilege using message = 'an event of somebody who has not signed in';
    end
    $$;
    revoke execute on function actor_of_event from public;
  `.execute(db)
  await sql`
    create or replace function append_audit_event(
      p_log_id uuid, p_at timestamptz, p_actor_id text, p_actor_name text, p_role text, p_address text,
      p_request_id text, p_action text, p_object_type text, p_object_id uuid, p_before json, p_after json,
      p_reason text, p_citations text[],
      out sequence bigint, out leaf bytea
    ) language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare
      v_credential text := coalesce(current_setting('kiem_phieu.credential', true), '');
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
        v_log.last_leaf, null
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
  `.execute(db)
}
