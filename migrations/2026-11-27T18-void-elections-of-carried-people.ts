import { type Kysely, sql } from 'kysely'

/**
 * People who came over to a conference lose their eligibility there with their seat at the congress, and a round of the
 * congress is not undone while a vote of the conference rests on it. The policies hide one meeting from the other.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create function carried_without_seat(p_congress_id uuid) returns setof uuid
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
    create function rounds_on_carried(p_round_id uuid) returns table (office text, number integer)
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
    revoke execute on function carried_without_seat, rounds_on_carried from public;
    grant execute on function carried_without_seat, rounds_on_carried to kiem_phieu_service;
  `.execute(db)
}
