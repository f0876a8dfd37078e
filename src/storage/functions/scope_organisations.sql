-- The organisations that this transaction may reach.
create or replace function scope_organisations() returns uuid[] stable parallel safe
  return coalesce(nullif(current_setting('kiem_phieu.organisations', true), ''), '{}')::uuid[];
