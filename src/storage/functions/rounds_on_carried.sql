-- The rounds of other meetings in which people stand whom this round elected and who came over from it, if the election there
-- is open to these people alone. The caller may not see the other meetings, and learns office and number.
create or replace function rounds_on_carried(p_round_id uuid) returns table (office text, number integer)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select r.office, r.number
  from round source
  join holding_result h on h.round_id = source.id
  join election e on e.carried_from = source.election_id
  join round r on r.election_id = e.id
  where source.id = p_round_id and source.congress_id = any (scope_congresses())
    and r.state not in ('annulled', 'cancelled')
    and not exists (select from election_cancellation c where c.election_id = e.id)
    and exists (
      select from ballot_candidate b
      join person p on p.id = b.person_id
      where b.round_id = r.id and p.carried->>'electionId' = source.election_id::text
        and h.result->'elected' ? (p.carried->>'personId')
    )
  order by e.number, r.number
$$;
