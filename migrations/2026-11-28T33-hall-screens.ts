import { type Kysely, sql } from 'kysely'

/** Addresses of the screens in a hall, and what the head of the board lets them show. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table hall_screen (
      id uuid primary key,
      congress_id uuid not null references congress (id),
      token_hash bytea not null unique,
      opened_at timestamptz not null,
      opened_by text not null,
      closed_at timestamptz,
      closed_by text,
      check ((closed_at is null) = (closed_by is null))
    );
    create index hall_screen_congress on hall_screen (congress_id);
    alter table hall_screen enable row level security;
    create policy shown on hall_screen for select using (
      (select scope_installation()) or congress_id in (select id from congress)
    );
    create policy added on hall_screen for insert with check (congress_id = any((select scope_congresses())::uuid[]));
    create policy changed on hall_screen for update
      using (congress_id = any((select scope_congresses())::uuid[]))
      with check (congress_id = any((select scope_congresses())::uuid[]));
    grant select, insert, update (closed_at, closed_by) on hall_screen to kiem_phieu_service;

    create table shown_result (
      congress_id uuid not null references congress (id),
      version integer not null check (version >= 1),
      round_id uuid references round (id),
      result_version integer check (result_version >= 1),
      recorded_at timestamptz not null,
      recorded_by text not null,
      primary key (congress_id, version),
      check ((round_id is null) = (result_version is null))
    );
    alter table shown_result enable row level security;
    create policy shown on shown_result for select using (congress_id = any((select scope_congresses())::uuid[]));
    create policy added on shown_result for insert with check (
      congress_id = any((select scope_congresses())::uuid[]) and (round_id is null or round_id in (select id from round))
    );
    create policy changed on shown_result for update using (false) with check (false);
    grant select, insert on shown_result to kiem_phieu_service;
  `.execute(db)
}
