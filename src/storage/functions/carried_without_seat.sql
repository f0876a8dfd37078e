-- The people of a congress who came over from an election of another meeting, by which they hold no seat now: its result
-- is void or counted again, or they take no seat. The caller may not see the other meeting.
create or replace function carried_without_seat(p_congress_id uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.id from person p
  where p.congress_id = p_congress_id and p.congress_id = any (scope_congresses()) and p.carried is not null
    and not exists (
      select from holding_result h
      join round r on r.id = h.round_id
      join election e on e.id = r.election_id
      where e.id = (p.carried->>'electionId')::uuid and r.office = e.office
        and h.result->'elected' ? (p.carried->>'personId')
        and not exists (
          select from current_seat_refusal s
          where s.round_id = h.round_id and s.person_id = (p.carried->>'personId')::uuid and s.cancelled_at is null
        )
    )
$$;
