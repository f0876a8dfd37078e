import { type Kysely, sql } from 'kysely'

/** People whom the superior appoints to a seat that the congress referred to it; each change is a version. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table appointment (
      round_id uuid not null references round (id),
      version integer not null check (version >= 1),
      cancelled boolean not null,
      person_id uuid not null references person (id),
      paper jsonb not null,
      note text,
      undoings integer not null check (undoings >= 0),
      reason text,
      recorded_at timestamptz not null,
      recorded_by text not null,
      primary key (round_id, version)
    );
    alter table appointment enable row level security;
    create policy shown on appointment for select using (round_id in (select id from round));
    create policy added on appointment for insert with check (
      round_id in (select id from round) and person_id in (select id from person)
    );
    create policy changed on appointment for update using (false) with check (false);
    grant select, insert on appointment to kiem_phieu_service;
  `.execute(db)
}
