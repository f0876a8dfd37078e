-- Adds a congress to the scope of this transaction, for an administrator who cancels it while nothing was done in it, or who throws a
-- rehearsal away.
create or replace function widen_scope(p_congress_id uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not congress_untouched(p_congress_id)
    and not exists (select from congress c where c.id = p_congress_id and c.rehearsal)
  then
    raise insufficient_privilege using message = 'a congress in which something was done';
  end if;
  perform enter_scope(seal_scope(
    scope_account(), scope_congresses() || p_congress_id, scope_organisations(), scope_installation(), said_scope(6)
  ));
end
$$;
