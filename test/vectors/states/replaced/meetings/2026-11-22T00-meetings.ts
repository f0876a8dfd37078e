import { type Kysely, sql } from 'kysely'

/**
 * Meetings, people, lists, custody, results and the log. Counted things are only ever inserted: a correction is a row
 * with a higher version.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table organisation (
      id uuid primary key,
      name text not null,
      level text not null,
      superior_id uuid references organisation (id),
      created_at timestamptz not null
    );

    create table congress (
      id uuid primary key,
      organisation_id uuid not null references organisation (id),
      kind text not null,
      name text not null,
      term_from smallint not null,
      term_to smallint not null,
      held_on date not null,
      regulation text not null,
      readings jsonb not null,
      created_at timestamptz not null
    );
    create index congress_by_organisation on congress (organisation_id);

    create table roll_version (
      congress_id uuid not null references congress (id),
      version integer not null,
      summoned integer not null,
      attending integer not null,
      exclusions jsonb not null,
      reason text,
      recorded_at timestamptz not null,
      recorded_by text not null,
      primary key (congress_id, version)
    );

    create table person (
      id uuid primary key,
      congress_id uuid not null references congress (id),
      version integer not null,
      full_name text not null,
      birth_year smallint not null,
      party_since date,
      membership text not null check (membership in ('official', 'probationary')),
      unit text not null,
      created_at timestamptz not null
    );
    create index person_by_congress on person (congress_id);

    create table counting_board_version (
      congress_id uuid not null references congress (id),
      version integer not null,
      members jsonb not null,
      votes_for integer not null,
      votes_against integer not null,
      votes_blank integer not null,
      reason text,
      recorded_at timestamptz not null,
      recorded_by text not null,
      primary key (congress_id, version)
    );

    create table election (
      id uuid primary key,
      congress_id uuid not null references congress (id),
      number integer not null,
      office text not null,
      seats integer not null check (seats > 0),
      eligible_from uuid references election (id),
      created_at timestamptz not null,
      unique (congress_id, number)
    );

    create table round (
      id uuid primary key,
      congress_id uuid not null references congress (id),
      election_id uuid not null references election (id),
      number integer not null,
      kind text not null,
      seats integer not null check (seats > 0),
      names text not null,
      state text not null check (state in ('listing', 'listed', 'voting', 'counting', 'declared')),
      created_at timestamptz not null,
      unique (election_id, number)
    );

    create table candidate_list_version (
      round_id uuid not null references round (id),
      version integer not null,
      name_order text not null,
      candidates jsonb not null,
      withdrawals jsonb not null,
      recorded_at timestamptz not null,
      recorded_by text not null,
      primary key (round_id, version)
    );

    create table list_approval (
      id uuid primary key,
      round_id uuid not null references round (id),
      list_version integer not null,
      approved boolean not null,
      votes_for integer not null,
      votes_against integer not null,
      votes_blank integer not null,
      recorded_at timestamptz not null,
      recorded_by text not null
    );
    create unique index list_approved_once on list_approval (round_id) where approved;

    create table ballot_candidate (
      round_id uuid not null references round (id),
      position smallint not null,
      person_id uuid not null references person (id),
      full_name text not null,
      name_on_paper text not null,
      party_since date,
      primary key (round_id, position),
      unique (round_id, person_id)
    );

    create table ballot_issue_version (
      round_id uuid not null references round (id),
      version integer not null,
      printed integer not null,
      issued integer not null,
      replaced integer not null,
      roll_version integer not null,
      reason text,
      recorded_at timestamptz not null,
      recorded_by text not null,
      primary key (round_id, version)
    );

    create table ballot_return_version (
      round_id uuid not null references round (id),
      version integer not null,
      returned integer not null,
      seals_intact boolean not null,
      note text,
      reason text,
      recorded_at timestamptz not null,
      recorded_by text not null,
      primary key (round_id, version)
    );

    create table declared_result (
      round_id uuid primary key references round (id),
      roll_version integer not null,
      result jsonb not null,
      declared_at timestamptz not null,
      declared_by text not null
    );

    create table decision (
      id uuid primary key,
      round_id uuid not null unique references round (id),
      kind text not null,
      new_names_allowed boolean not null,
      votes_for integer not null,
      votes_against integer not null,
      votes_blank integer not null,
      note text,
      decided_at timestamptz not null,
      recorded_by text not null
    );

    create table idempotency_key (
      actor_id text not null,
      key text not null,
      fingerprint text not null,
      response jsonb,
      created_at timestamptz not null,
      primary key (actor_id, key)
    );

    create table audit_log (
      log_id uuid primary key,
      last_sequence bigint not null
    );

    create table audit_event (
      log_id uuid not null references audit_log (log_id),
      sequence bigint not null,
      at timestamptz not null,
      actor_id text not null,
      actor_name text not null,
      role text not null,
      address text,
      request_id text not null,
      action text not null,
      object_type text not null,
      object_id uuid not null,
      before jsonb,
      after jsonb,
      reason text,
      citations text[] not null,
      primary key (log_id, sequence)
    );
  `.execute(db)
}
