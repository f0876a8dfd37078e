-- Whether the scope reaches an account. Policies ask this function if the policy of accounts would lead back to them.
create or replace function sees_account(p_account_id uuid) returns boolean
  stable security definer set search_path = pg_catalog, public, pg_temp
  return exists (
    select from account a where a.id = p_account_id and (
      scope_installation() or a.id = scope_account() or a.organisation_id = any (scope_organisations())
      or exists (
        select from congress c where c.organisation_id = a.organisation_id and c.id = any (scope_congresses())
      )
      or exists (
        select from role_grant g left join congress c on c.id = g.congress_id
        where g.account_id = a.id and (g.congress_id = any (scope_congresses())
          or coalesce(g.organisation_id, c.organisation_id) = any (scope_organisations()))
      )
    )
  );
