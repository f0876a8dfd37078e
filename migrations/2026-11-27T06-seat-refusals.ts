import { type Kysely, sql } from 'kysely'

/** People on an approved list who take no seat. A refusal is recorded once and never changed. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table seat_refusal (
      round_id uuid not null references round (id),
      number integer not null check (number >= 1),
      person_id uuid not null references person (id),
      ground text not null constraint seat_refusal_ground_check
        check (ground in ('declined', 'withdrew', 'died', 'struck')),
      happened_on date not null,
      votes_for integer,
      votes_against integer,
      votes_blank integer,
      paper jsonb,
      reason text not null,
      recorded_at timestamptz not null,
      recorded_by text not null,
      primary key (round_id, number),
      unique (round_id, person_id),
      constraint seat_refusal_vote_or_paper check (
        num_nulls(votes_for, votes_against, votes_blank) = 0
        or (paper is not null and num_nonnulls(votes_for, votes_against, votes_blank) = 0)
      )
    );
    alter table seat_refusal enable row level security;
    create policy shown on seat_refusal for select using (round_id in (select id from round));
    create policy added on seat_refusal for insert with check (
      round_id in (select id from round) and person_id in (select id from person)
    );
    create policy changed on seat_refusal for update using (false) with check (false);
    grant select, insert on seat_refusal to kiem_phieu_service;
  `.execute(db)
}
