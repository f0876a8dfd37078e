-- Run once by the postgres image, through psql as its superuser, when the data folder is empty.
-- kiem_phieu owns the database and migrates it. kiem_phieu_app signs in to serve: it owns nothing and may become nothing
-- but kiem_phieu_service, so that the policies of the tables hold and nothing of the log can be changed, whatever a query
-- asks.

\getenv password KIEM_PHIEU_DB_PASSWORD
\getenv owner_password KIEM_PHIEU_OWNER_PASSWORD

create role kiem_phieu
  login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
  password :'owner_password';

create role kiem_phieu_app
  login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
  password :'password';

create role kiem_phieu_service
  nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

grant kiem_phieu_service to kiem_phieu, kiem_phieu_app;

create database kiem_phieu
  owner kiem_phieu
  template template0
  encoding 'UTF8'
  locale_provider builtin
  builtin_locale 'C.UTF-8'
  locale 'C';

revoke all on database kiem_phieu from public;
grant connect on database kiem_phieu to kiem_phieu_app;
