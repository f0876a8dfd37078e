-- The account that acts in this transaction; null if there is none.
create or replace function scope_account() returns uuid stable parallel safe
  return nullif(said_scope(2), '')::uuid;
