-- The seal of a scope: its HMAC by the key of this database, as two nested hashes, in hexadecimal digits.
create or replace function scope_seal(p_scope text) returns text
  language plpgsql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return (select encode(sha256(k.key || sha256(k.key || convert_to(p_scope, 'UTF8'))), 'hex') from scope_key k);
end
$$;
