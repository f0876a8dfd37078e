import { type Kysely, sql } from 'kysely'

/** People who were elected at an earlier meeting and come over to another, and elections for which only they may stand. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table person add column carried jsonb check (jsonb_typeof(carried) = 'object');
    -- Not a reference: the other meeting may be out of the sight of those who act in this one.
    alter table election add column carried_from uuid;
    alter table election add check (carried_from is null or eligible_from is null);
    create or replace view current_election with (security_invoker = true) as
      select e.id, e.congress_id, e.number, e.office, coalesce(e.eligible_from, e.carried_from) as eligible_from,
        e.created_at,
        coalesce(v.version, 1) as version,
        coalesce(v.seats, e.seats) as seats,
        case when v.version is null then e.alternates else v.alternates end as alternates,
        c.reason as cancellation_reason, c.cancelled_at, c.cancelled_by
      from election e
      left join lateral (
        select * from election_version v where v.election_id = e.id order by v.version desc limit 1
      ) v on true
      left join election_cancellation c on c.election_id = e.id;
  `.execute(db)
}
