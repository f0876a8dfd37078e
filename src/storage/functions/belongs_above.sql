-- Whether an account belongs to an organisation or to one above it. The policy of grants asks this function, because the
-- organisations above a congress are outside its scope.
create or replace function belongs_above(p_account_id uuid, p_organisation_id uuid) returns boolean
  stable security definer set search_path = pg_catalog, public, pg_temp
  return exists (
    with recursive upwards as (
      select o.id, o.superior_id from organisation o where o.id = p_organisation_id
      union
      select o.id, o.superior_id from organisation o join upwards u on o.id = u.superior_id
    )
    select from account a where a.id = p_account_id and a.organisation_id in (select u.id from upwards u)
  );
