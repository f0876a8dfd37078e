-- True if this transaction may reach the whole installation.
create or replace function scope_installation() returns boolean stable parallel safe
  return coalesce(said_scope(5), '') = 'on';
