import { type Kysely, sql } from 'kysely'

/** The owner of the tables, and nobody else, may append the event that says that a backup was restored. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create or replace function actor_of_event(
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
          -- Only the owner of the tables restores a backup.
          or p_role = 'visitor' and p_credential = '' and p_actor_name = 'Người khôi phục bản sao lưu' and p_action = 'log.restored'
            and (select pg_has_role(session_user, c.relowner, 'member') from pg_class c where c.oid = 'audit_event'::regclass)
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
  `.execute(db)
}
