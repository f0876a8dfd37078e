-- The congresses that this transaction may reach.
create or replace function scope_congresses() returns uuid[] stable parallel safe
  return coalesce(nullif(current_setting('kiem_phieu.congresses', true), ''), '{}')::uuid[];
