import { type Kysely, sql } from 'kysely'

/**
 * Corrections and cancellations of elections, and rounds that are cancelled. Elections that are there already are first
 * versions and in force.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table election_version (
      election_id uuid not null references election (id),
      version integer not null check (version >= 2),
      seats integer not null check (seats > 0),
      alternates integer check (alternates > 0),
      -- The round whose list was being prepared; it takes the seats over.
      round_id uuid references round (id),
      reason text not null,
      recorded_at timestamptz not null,
      recorded_by text not null,
      primary key (election_id, version)
    );
    create table election_cancellation (
      election_id uuid primary key references election (id),
      reason text not null,
      cancelled_at timestamptz not null,
      cancelled_by text not null
    );
    create view current_election with (security_invoker = true) as
      select e.id, e.congress_id, e.number, e.office, e.eligible_from, e.created_at,
        coalesce(v.version, 1) as version,
        coalesce(v.seats, e.seats) as seats,
        case when v.version is null then e.alternates else v.alternates end as alternates,
        c.reason as cancellation_reason, c.cancelled_at, c.cancelled_by
      from election e
      left join lateral (
        select * from election_version v where v.election_id = e.id order by v.version desc limit 1
      ) v on true
      left join election_cancellation c on c.election_id = e.id;
    create view current_round with (security_invoker = true) as
      select r.id, r.congress_id, r.election_id, r.number, r.record_number, r.kind, r.office, r.names, r.repeats, r.state,
        r.created_at,
        coalesce(v.seats, r.seats) as seats,
        case when v.version is null then r.alternates else v.alternates end as alternates
      from round r
      left join lateral (
        select * from election_version v where v.round_id = r.id order by v.version desc limit 1
      ) v on true;
    alter table round drop constraint round_state_check;
    alter table round add constraint round_state_check
      check (state in ('listing', 'listed', 'voting', 'counting', 'declared', 'annulled', 'cancelled'));
  `.execute(db)
  await sql`
    alter table election_version enable row level security;
    create policy shown on election_version for select using (election_id in (select id from election));
    create policy added on election_version for insert with check (
      election_id in (select id from election) and (round_id is null or round_id in (select id from round))
    );
    create policy changed on election_version for update using (false) with check (false);
    grant select, insert on election_version to kiem_phieu_service;
    alter table election_cancellation enable row level security;
    create policy shown on election_cancellation for select using (election_id in (select id from election));
    create policy added on election_cancellation for insert with check (election_id in (select id from election));
    create policy changed on election_cancellation for update using (false) with check (false);
    grant select, insert on election_cancellation to kiem_phieu_service;
  `.execute(db)
  await sql`grant select on current_election, current_round to kiem_phieu_service`.execute(db)
}
