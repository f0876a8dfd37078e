-- A part of the scope of this transaction; null without a scope. The parts: 2 account, 3 congresses, 4 organisations, 5 installation,
-- 6 session or key. Anybody can set the variable, so the seal is asked each time.
create or replace function said_scope(p_part integer) returns text
  language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_sealed text := coalesce(current_setting('kiem_phieu.scope', true), '');
begin
  if v_sealed = '' then
    return null;
  end if;
  if scope_seal(substr(v_sealed, 65)) is distinct from left(v_sealed, 64) or not scope_is_recent(v_sealed) then
    raise insufficient_privilege using message = 'a scope that the database has not sealed, or long ago';
  end if;
  return split_part(v_sealed, '|', p_part);
end
$$;
