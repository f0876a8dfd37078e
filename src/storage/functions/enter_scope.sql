-- Sets the scope of this transaction; false if it was sealed too long ago and has to be sealed again.
create or replace function enter_scope(p_sealed text) returns boolean
  language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if not scope_is_recent(p_sealed) then
    return false;
  end if;
  perform set_config('kiem_phieu.scope', p_sealed, true);
  return true;
end
$$;
