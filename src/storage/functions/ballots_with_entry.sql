-- Trigger of a statement that adds ballots: the transaction has changed their entry before, and so has to append its event
-- (come_with_event). One look for all ballots of the statement, because they are typed by the hundred.
create or replace function ballots_with_entry() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from (select distinct a.batch_id, a.slot from added a) one
    where not exists (
      select from batch_entry e
        where e.batch_id = one.batch_id and e.slot = one.slot and e.xmin = pg_current_xact_id()::xid
    );
  if found and not has_event('{}', '{}', null) then
    raise insufficient_privilege using message = 'ballot takes no row without its entry';
  end if;
  return null;
end
$$;
