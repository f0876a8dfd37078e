-- Run once by the postgres image, through psql as its superuser, when the data folder is empty.
-- The user of DATABASE_URL owns the database and migrates it. It serves in a role that owns nothing, so that the policies of
-- the tables hold: congresses cannot see each other, whatever a query asks.

\getenv password KIEM_PHIEU_DB_PASSWORD

create role kiem_phieu
  login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
  password :'password';

create role kiem_phieu_service
  nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

grant kiem_phieu_service to kiem_phieu;

create database kiem_phieu
  owner kiem_phieu
  template template0
  encoding 'UTF8'
  locale_provider builtin
  builtin_locale 'C.UTF-8'
  locale 'C';

revoke all on database kiem_phieu from public;
