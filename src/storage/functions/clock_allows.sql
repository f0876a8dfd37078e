-- Whether the time that the service says for an event is that of the database, give or take five minutes: a request may take a
-- while, and a server may have a clock of its own. An event earlier than the last one is right, too, because a clock that was
-- ahead may have been put right meanwhile.
create or replace function clock_allows(p_at timestamptz) returns boolean
  language sql volatile set search_path = pg_catalog, pg_temp as $$
  select p_at between clock_timestamp() - interval '5 minutes' and clock_timestamp() + interval '5 minutes'
$$;
