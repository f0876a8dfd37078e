import { type Kysely, sql } from 'kysely'

/** Complaints about a congress or one round of it; an outcome or a correction is a version. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table complaint (
      congress_id uuid not null references congress (id),
      number integer not null check (number >= 1),
      version integer not null check (version >= 1),
      round_id uuid references round (id),
      complainant text not null,
      received_on date not null,
      text text not null,
      outcome jsonb,
      reason text,
      recorded_at timestamptz not null,
      recorded_by text not null,
      primary key (congress_id, number, version)
    );
    alter table complaint enable row level security;
    create policy shown on complaint for select using (congress_id = any((select scope_congresses())::uuid[]));
    create policy added on complaint for insert with check (
      congress_id = any((select scope_congresses())::uuid[]) and (round_id is null or round_id in (select id from round))
    );
    create policy changed on complaint for update using (false) with check (false);
    grant select, insert on complaint to kiem_phieu_service;
  `.execute(db)
}
