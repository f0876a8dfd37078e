import { type Kysely, sql } from 'kysely'

/**
 * A change of the way in which somebody signs in, made by somebody else, takes roles away until they are granted again: a grant
 * says whether it ended like that. The owner of the account and the auditors of its congresses can read what was changed.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table role_grant add column suspended boolean not null default false;
    grant update (suspended) on role_grant to kiem_phieu_service;
  `.execute(db)
  await sql`
    create function own_sign_in_changes(p_since timestamptz) returns setof audit_event
      language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      select e.* from audit_event e
        where e.log_id = '00000000-0000-0000-0000-000000000000' and e.object_id = scope_account() and e.at >= p_since
          and e.actor_id <> scope_account()::text
          and e.action in ('account.changed', 'account.unlocked', 'password.reset', 'second-factor.reset')
        order by e.sequence
    $$;
    revoke execute on function own_sign_in_changes from public;
    grant execute on function own_sign_in_changes to kiem_phieu_service;
  `.execute(db)
  await sql`
    create function own_suspended_roles(p_since timestamptz)
      returns table (role text, congress_id uuid, congress_name text)
      language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      select distinct g.role, g.congress_id, c.name
        from role_grant g join current_congress c on c.id = g.congress_id
        where g.account_id = scope_account() and g.suspended and g.revoked_at >= p_since and c.rehearsal_ended_at is null
          and not exists (select from congress_closing k where k.congress_id = g.congress_id)
          and not exists (
            select from role_grant later where later.account_id = g.account_id and later.congress_id = g.congress_id
              and later.role = g.role and later.id <> g.id and later.granted_at >= g.revoked_at
          )
        order by 2, 1
    $$;
    revoke execute on function own_suspended_roles from public;
    grant execute on function own_suspended_roles to kiem_phieu_service;
  `.execute(db)
  await sql`
    create function account_events_of_congress(p_congress_id uuid, p_after bigint, p_limit integer)
      returns setof audit_event language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      with holder as materialized (
        select distinct g.account_id as id from role_grant g
          where g.congress_id = p_congress_id and p_congress_id = any (scope_congresses()) and exists (
            select from role_grant own where own.congress_id = p_congress_id and own.account_id = scope_account()
              and own.role = 'auditor' and own.revoked_at is null
          )
      )
      select e.* from audit_event e
        where e.log_id = '00000000-0000-0000-0000-000000000000' and e.sequence > p_after and e.object_id = any (array(
          select h.id from holder h
          union all select s.id from session s where s.account_id in (select h.id from holder h)
          union all select k.id from api_key k where k.account_id in (select h.id from holder h)
        ))
        order by e.sequence limit p_limit
    $$;
    revoke execute on function account_events_of_congress from public;
    grant execute on function account_events_of_congress to kiem_phieu_service;
  `.execute(db)
  await sql`
    create or replace function congress_untouched(p_congress_id uuid) returns boolean
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      if not exists (
        select from congress c where c.id = p_congress_id
          and (scope_installation() or c.organisation_id = any (scope_organisations()) or c.id = any (scope_congresses()))
      ) then
        raise insufficient_privilege using message = 'a congress outside the scope';
      end if;
      return not exists (
        select from audit_event e where e.log_id = p_congress_id
          and e.action <> all (array[
            'congress.created', 'congress.corrected', 'role.granted', 'role.revoked', 'account.sign-in-changed'
          ])
      );
    end
    $$;
  `.execute(db)
}
