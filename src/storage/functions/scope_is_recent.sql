-- True if a sealed scope was sealed within twelve hours of the clock of the database.
create or replace function scope_is_recent(p_sealed text) returns boolean stable parallel safe
  return abs(extract(epoch from now()) - split_part(p_sealed, '|', 7)::bigint) < 43200;
