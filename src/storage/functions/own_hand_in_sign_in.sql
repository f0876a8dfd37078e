-- Whether the caller has changed how an account signs in, by the log of a congress, and whether another administrator could grant
-- roles there. A new key, and the end of a delay, let nobody in who could not come in before.
create or replace function own_hand_in_sign_in(p_congress_id uuid, p_account_id uuid)
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
