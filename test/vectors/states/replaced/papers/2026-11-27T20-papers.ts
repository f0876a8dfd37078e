import { type Kysely, sql } from 'kysely'

/** Papers of a congress, as the files that were made. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table paper (
      id uuid primary key,
      congress_id uuid not null references congress (id),
      round_id uuid references round (id),
      kind text not null,
      part text,
      format text not null,
      version integer not null check (version >= 1),
      replaces uuid references paper (id),
      facts_digest text not null check (facts_digest ~ '^[0-9a-f]{64}$'),
      digest text not null check (digest ~ '^[0-9a-f]{64}$'),
      size integer not null check (size = length(file)),
      pages integer check (pages >= 1),
      checkpoint_size integer check (checkpoint_size >= 1),
      ballots_printed integer check (ballots_printed >= 0),
      geometry jsonb,
      file bytea not null,
      recorded_at timestamptz not null,
      recorded_by text not null,
      unique nulls not distinct (congress_id, round_id, kind, part, format, version)
    );
    -- The files are compressed already.
    alter table paper alter column file set storage external;
    alter table paper enable row level security;
    create policy shown on paper for select using (congress_id = any((select scope_congresses())::uuid[]));
    create policy added on paper for insert with check (
      congress_id = any((select scope_congresses())::uuid[]) and (round_id is null or round_id in (select id from round))
    );
    create policy changed on paper for update using (false) with check (false);
    grant select, insert on paper to kiem_phieu_service;
  `.execute(db)
}
