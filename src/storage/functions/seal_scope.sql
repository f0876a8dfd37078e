-- A scope with its seal in front, for the role that identifies callers. The parts: account, congresses, organisations, 'on' for the
-- installation, session or key, and the time in seconds.
create or replace function seal_scope(
  p_account uuid, p_congresses uuid[], p_organisations uuid[], p_installation boolean, p_credential text
) returns text language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_scope text := concat(
    '|', p_account, '|', p_congresses, '|', p_organisations, '|', case when p_installation then 'on' end, '|', p_credential,
    '|', floor(extract(epoch from now()))::bigint
  );
begin
  if p_credential like '%|%' then
    raise invalid_parameter_value using message = 'a session or key with a separator';
  end if;
  return scope_seal(v_scope) || v_scope;
end
$$;
