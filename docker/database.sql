-- Run once after roles.sql, on PostgreSQL 18.

create database kiem_phieu
  owner kiem_phieu
  template template0
  encoding 'UTF8'
  locale_provider builtin
  builtin_locale 'C.UTF-8'
  locale 'C';
