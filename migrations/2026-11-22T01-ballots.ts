import { type Kysely, sql } from 'kysely'

/**
 * Stacks, entries, ballots and sheets. Ballots hold positions of the approved list (0-based), never a trace of who cast
 * them. A ballot has no foreign key to its entry: it would be checked ballot by ballot and cost a quarter of the time of
 * a batch, while every insertion locks the entry's row first and entries are never deleted.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table ballot_batch (
      id uuid primary key,
      round_id uuid not null references round (id),
      congress_id uuid not null references congress (id),
      number integer not null,
      mode text not null check (mode in ('ballots', 'tally-sheet')),
      created_at timestamptz not null,
      unique (round_id, number)
    );

    create table ballot_batch_version (
      batch_id uuid not null references ballot_batch (id),
      version integer not null,
      size integer not null check (size > 0),
      label text,
      cancelled boolean not null,
      reason text,
      recorded_at timestamptz not null,
      recorded_by text not null,
      primary key (batch_id, version)
    );

    create table batch_entry (
      batch_id uuid not null references ballot_batch (id),
      slot text not null check (slot in ('first', 'second', 'third')),
      state text not null check (state in ('open', 'final', 'closed')),
      version integer not null,
      entered integer not null,
      primary key (batch_id, slot)
    );

    create table ballot (
      batch_id uuid not null,
      slot text not null,
      number integer not null,
      version integer not null,
      struck smallint[],
      agree smallint[],
      disagree smallint[],
      fault text check (fault in ('not-issued', 'marked', 'outside-name')),
      doubt jsonb,
      reason text,
      entered_at timestamptz not null,
      entered_by text not null,
      primary key (batch_id, slot, number, version),
      check ((struck is null) <> (agree is null) and (agree is null) = (disagree is null))
    );

    create table tally_sheet (
      batch_id uuid not null,
      slot text not null,
      version integer not null,
      valid integer not null,
      invalid jsonb not null,
      votes integer[] not null,
      disagree integer[],
      reason text,
      entered_at timestamptz not null,
      entered_by text not null,
      primary key (batch_id, slot, version),
      foreign key (batch_id, slot) references batch_entry (batch_id, slot)
    );

    create view current_batch as
      select b.*, v.version, v.size, v.label, v.cancelled
      from ballot_batch b
      cross join lateral (
        select * from ballot_batch_version v where v.batch_id = b.id order by v.version desc limit 1
      ) v;

    create view current_ballot as
      select distinct on (batch_id, slot, number) *
      from ballot order by batch_id, slot, number, version desc;
  `.execute(db)
}
