-- Run once through psql as the superuser, by the postgres image or by Patroni; then database.sql and rights.sql.
-- kiem_phieu owns the database (database.sql) and migrates it. kiem_phieu_app signs in to serve: it owns nothing and may
-- become nothing but kiem_phieu_service, so that the policies of the tables hold and nothing of the log can be changed,
-- whatever a query asks. kiem_phieu_sign_in_app signs in to identify people and keys: it alone may become kiem_phieu_sign_in, which reads
-- and changes passwords, sessions, keys and PINs.

\getenv password KIEM_PHIEU_DB_PASSWORD
\getenv sign_in_password KIEM_PHIEU_SIGN_IN_PASSWORD
\getenv owner_password KIEM_PHIEU_OWNER_PASSWORD

create role kiem_phieu
  login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
  password :'owner_password';

create role kiem_phieu_app
  login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
  password :'password';

create role kiem_phieu_sign_in_app
  login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
  password :'sign_in_password';

create role kiem_phieu_service
  nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

create role kiem_phieu_sign_in
  nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

grant kiem_phieu_service to kiem_phieu, kiem_phieu_app, kiem_phieu_sign_in;
grant kiem_phieu_sign_in to kiem_phieu, kiem_phieu_sign_in_app;

-- Everybody may do these things unless it is said, and serving needs none of them: a temporary table could stand before a table of
-- the service, and the other databases of the server are nobody's business.
revoke all on database postgres, template1 from public;
alter role kiem_phieu_app set search_path = public, pg_temp;
alter role kiem_phieu_sign_in_app set search_path = public, pg_temp;
