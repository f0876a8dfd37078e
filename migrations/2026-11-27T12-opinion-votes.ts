import { type Kysely, sql } from 'kysely'

/** The opinion votes that trim lists above the limit of surplus; each change is a version. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table opinion_vote (
      round_id uuid not null references round (id),
      version integer not null check (version >= 1),
      cancelled boolean not null,
      list_version integer not null,
      scope text not null constraint opinion_vote_scope_check check (scope in ('everybody', 'outside-names')),
      asked jsonb not null,
      places integer not null check (places >= 1),
      attending integer check (attending >= 0),
      issued integer not null check (issued >= 0),
      returned integer not null check (returned >= 0),
      tally jsonb not null,
      tie jsonb,
      note text,
      outcome text not null constraint opinion_vote_outcome_check check (outcome in ('settled', 'tied', 'no-result')),
      tied jsonb not null,
      trimmed jsonb not null,
      laid integer,
      reason text,
      recorded_at timestamptz not null,
      recorded_by text not null,
      primary key (round_id, version),
      foreign key (round_id, list_version) references candidate_list_version (round_id, version),
      foreign key (round_id, laid) references candidate_list_version (round_id, version)
    );
    alter table opinion_vote enable row level security;
    create policy shown on opinion_vote for select using (round_id in (select id from round));
    create policy added on opinion_vote for insert with check (round_id in (select id from round));
    create policy changed on opinion_vote for update using (false) with check (false);
    grant select, insert on opinion_vote to kiem_phieu_service;
  `.execute(db)
}
