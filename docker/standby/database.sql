-- Run once after roles.sql, on Debian's PostgreSQL 15, whose locales are those of the system.

create database kiem_phieu
  owner kiem_phieu
  template template0
  encoding 'UTF8'
  locale 'C.UTF-8';
