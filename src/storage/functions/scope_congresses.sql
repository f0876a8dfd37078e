-- The congresses that this transaction may reach.
create or replace function scope_congresses() returns uuid[] stable parallel safe
  return coalesce(nullif(said_scope(3), ''), '{}')::uuid[];
