-- The organisations that this transaction may reach.
create or replace function scope_organisations() returns uuid[] stable parallel safe
  return coalesce(nullif(said_scope(4), ''), '{}')::uuid[];
