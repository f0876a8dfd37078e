-- Run once after database.sql, which differs by the version of PostgreSQL.

revoke all on database kiem_phieu from public;
grant connect on database kiem_phieu to kiem_phieu_app, kiem_phieu_sign_in_app;

\connect kiem_phieu

-- Large objects are files that no policy guards.
do $$
declare
  name text;
begin
  for name in
    select p.oid::regprocedure::text from pg_proc p
      where p.pronamespace = 'pg_catalog'::regnamespace
        and (p.proname like 'lo\_%' or p.proname in ('loread', 'lowrite'))
  loop
    execute format('revoke execute on function %s from public', name);
  end loop;
end $$;
