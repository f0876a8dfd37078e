import { type Kysely, sql } from 'kysely'

/**
 * As before, and the account is locked in a statement of its own: a statement that waits for a lock goes on with the
 * roles that it saw before it waited, so that two grants that exclude each other could both be made.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create or replace function account_to_grant(p_username text, p_organisation_id uuid)
      returns table (found account, administrative boolean, in_congress boolean)
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      if not (scope_installation() or p_organisation_id = any (scope_organisations()) or exists (
        select from congress c where c.organisation_id = p_organisation_id and c.id = any (scope_congresses())
      )) then
        raise insufficient_privilege using message = 'an organisation outside the scope';
      end if;
      -- A statement of its own: the roles are read afterwards, as they are once the account is locked.
      perform from account a
        where a.username = p_username and belongs_above(a.id, p_organisation_id)
        for update of a;
      return query
        select a::account,
          exists (select from role_grant g where g.account_id = a.id and g.congress_id is null and g.revoked_at is null),
          exists (select from role_grant g where g.account_id = a.id and g.congress_id is not null and g.revoked_at is null)
        from account a
        where a.username = p_username and belongs_above(a.id, p_organisation_id);
    end
    $$;
  `.execute(db)
}
