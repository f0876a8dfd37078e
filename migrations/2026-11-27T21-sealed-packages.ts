import { type Kysely, sql } from 'kysely'

/** Sealed packages with the ballots of a round; each act on one is a version. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table ballot_package (
      round_id uuid not null references round (id),
      version integer not null check (version >= 1),
      sealing jsonb not null,
      opening jsonb,
      destruction_order jsonb,
      destruction jsonb check (destruction is null or destruction_order is not null),
      reason text,
      recorded_at timestamptz not null,
      recorded_by text not null,
      primary key (round_id, version)
    );
    alter table ballot_package enable row level security;
    create policy shown on ballot_package for select using (round_id in (select id from round));
    create policy added on ballot_package for insert with check (round_id in (select id from round));
    create policy changed on ballot_package for update using (false) with check (false);
    grant select, insert on ballot_package to kiem_phieu_service;
  `.execute(db)
}
