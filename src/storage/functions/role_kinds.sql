-- Whether an account holds administrative roles and roles in congresses, also outside the scope: a role there can exclude
-- one here. It answers only about accounts inside the scope.
create or replace function role_kinds(p_account_id uuid, out administrative boolean, out in_congress boolean)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not sees_account(p_account_id) then
    raise insufficient_privilege using message = 'an account outside the scope';
  end if;
  select coalesce(bool_or(g.congress_id is null), false), coalesce(bool_or(g.congress_id is not null), false)
    into administrative, in_congress
    from role_grant g where g.account_id = p_account_id and g.revoked_at is null;
end
$$;
