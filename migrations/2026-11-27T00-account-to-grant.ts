import { type Kysely, sql } from 'kysely'

/**
 * An account may get a role in its own organisation and in those below it. The policies hide accounts of organisations
 * above from a congress, so one function finds the account that is named, and the policy of grants asks another one
 * whether an account that is out of sight belongs above the place of the grant.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create function account_to_grant(p_username text, p_organisation_id uuid)
      returns table (found account, administrative boolean, in_congress boolean)
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      if not (scope_installation() or p_organisation_id = any (scope_organisations()) or exists (
        select from congress c where c.organisation_id = p_organisation_id and c.id = any (scope_congresses())
      )) then
        raise insufficient_privilege using message = 'an organisation outside the scope';
      end if;
      return query
        with recursive upwards as (
          select o.id, o.superior_id from organisation o where o.id = p_organisation_id
          union
          select o.id, o.superior_id from organisation o join upwards u on o.id = u.superior_id
        ), locked as (
          select a.* from account a
          where a.username = p_username and a.organisation_id in (select u.id from upwards u)
          for update of a
        )
        select a::account,
          exists (select from role_grant g where g.account_id = a.id and g.congress_id is null and g.revoked_at is null),
          exists (select from role_grant g where g.account_id = a.id and g.congress_id is not null and g.revoked_at is null)
        from locked a;
    end
    $$;
    create function belongs_above(p_account_id uuid, p_organisation_id uuid) returns boolean
      stable security definer set search_path = pg_catalog, public, pg_temp
      return exists (
        with recursive upwards as (
          select o.id, o.superior_id from organisation o where o.id = p_organisation_id
          union
          select o.id, o.superior_id from organisation o join upwards u on o.id = u.superior_id
        )
        select from account a where a.id = p_account_id and a.organisation_id in (select u.id from upwards u)
      );
    revoke execute on function account_to_grant, belongs_above from public;
    grant execute on function account_to_grant, belongs_above to kiem_phieu_service;
    alter policy added on role_grant with check (
      (
        (select scope_installation()) or organisation_id = any ((select scope_organisations())::uuid[])
        or congress_id in (select id from congress)
      )
      and (
        sees_account(account_id)
        or belongs_above(
          account_id,
          coalesce(organisation_id, (select c.organisation_id from congress c where c.id = congress_id))
        )
      )
    );
  `.execute(db)
}
