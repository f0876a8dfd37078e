import { type Kysely, sql } from 'kysely'

/** Alternates called to the seats of delegates. A call-up is recorded once and never changed. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table call_up (
      id uuid primary key,
      election_id uuid not null references election (id),
      number integer not null check (number >= 1),
      dropped_out uuid not null references person (id),
      called_up uuid not null references person (id),
      ground text not null constraint call_up_ground_check
        check (ground in ('cannot-attend', 'left-the-unit', 'suspended-or-prosecuted', 'deceased')),
      paper jsonb,
      reason text not null,
      recorded_at timestamptz not null,
      recorded_by text not null,
      unique (election_id, number),
      unique (election_id, dropped_out),
      unique (election_id, called_up)
    );
    alter table call_up enable row level security;
    create policy shown on call_up for select using (election_id in (select id from election));
    create policy added on call_up for insert with check (
      election_id in (select id from election)
      and dropped_out in (select id from person) and called_up in (select id from person)
    );
    create policy changed on call_up for update using (false) with check (false);
    grant select, insert on call_up to kiem_phieu_service;
  `.execute(db)
}
