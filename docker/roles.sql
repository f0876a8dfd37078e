-- Run once by the postgres image, through psql as its superuser, when the data folder is empty.
-- One role owns the database, migrates it and serves from it: the user of DATABASE_URL.

\getenv password KIEM_PHIEU_DB_PASSWORD

create role kiem_phieu
  login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
  password :'password';

create database kiem_phieu
  owner kiem_phieu
  template template0
  encoding 'UTF8'
  locale_provider builtin
  builtin_locale 'C.UTF-8'
  locale 'C';

revoke all on database kiem_phieu from public;
