import { type Kysely, sql } from 'kysely'

/**
 * Two people put somebody on the counting board: a proposal is a grant that was never in force, and a grant says who proposed it,
 * or that one person granted it alone. An administrator can ask for their own hand in how an account signs in.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table role_grant
      add column proposed boolean not null default false,
      add column proposed_by uuid references account (id),
      add column alone boolean not null default false,
      add constraint proposed_is_not_in_force check (not proposed or revoked_at is not null);
  `.execute(db)
  await sql`
    create function own_hand_in_sign_in(p_congress_id uuid, p_account_id uuid)
      returns table (changed boolean, others boolean)
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    declare
      v_organisation_id uuid;
    begin
      select c.organisation_id into v_organisation_id from congress c where c.id = p_congress_id
        and (scope_installation() or c.organisation_id = any (scope_organisations()) or c.id = any (scope_congresses()));
      if v_organisation_id is null then
        raise insufficient_privilege using message = 'a congress outside the scope';
      end if;
      changed := exists (
        select from audit_event e
          where e.log_id = p_congress_id and e.action = 'account.sign-in-changed' and e.object_id = p_account_id
            and e.actor_id = scope_account()::text
            and exists (
              select from json_array_elements_text(e.after -> 'changes') c (change)
                where c.change <> all (array['unlocked', 'key-created'])
            )
      );
      others := exists (
        with recursive upwards as (
          select o.id, o.superior_id from organisation o where o.id = v_organisation_id
          union
          select o.id, o.superior_id from organisation o join upwards u on o.id = u.superior_id
        )
        select from role_grant g join account a on a.id = g.account_id
          where g.revoked_at is null and a.state = 'active' and a.id <> scope_account() and a.id <> p_account_id
            and (g.role = 'system-administrator'
              or (g.role = 'organisation-administrator' and g.organisation_id in (select u.id from upwards u)))
      );
      return next;
    end
    $$;
    revoke execute on function own_hand_in_sign_in from public;
    grant execute on function own_hand_in_sign_in to kiem_phieu_service;
  `.execute(db)
  await sql`
    create or replace function own_suspended_roles(p_since timestamptz)
      returns table (role text, congress_id uuid, congress_name text)
      language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      select distinct g.role, g.congress_id, c.name
        from role_grant g join current_congress c on c.id = g.congress_id
        where g.account_id = scope_account() and g.suspended and g.revoked_at >= p_since and c.rehearsal_ended_at is null
          and not exists (select from congress_closing k where k.congress_id = g.congress_id)
          and not exists (
            select from role_grant later where later.account_id = g.account_id and later.congress_id = g.congress_id
              and later.role = g.role and later.id <> g.id and later.granted_at >= g.revoked_at and not later.proposed
          )
        order by 2, 1
    $$;
  `.execute(db)
}
