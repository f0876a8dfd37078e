-- The changes that others have made to the ways in which the caller signs in. The log of the installation is closed to
-- them; this answers about nobody but the caller.
create or replace function own_sign_in_changes(p_since timestamptz) returns setof audit_event
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select e.* from audit_event e
    where e.log_id = '00000000-0000-0000-0000-000000000000' and e.object_id = scope_account() and e.at >= p_since
      and e.actor_id <> scope_account()::text
      and e.action in ('account.changed', 'account.unlocked', 'password.reset', 'second-factor.reset')
    order by e.sequence
$$;
