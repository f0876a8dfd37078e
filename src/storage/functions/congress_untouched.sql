-- Whether nothing was done in a congress since it was recorded, corrections of its facts, grants of roles and reports on their holders aside. The
-- policies hide the inside of a congress from administrators; this function tells them no more than that.
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
