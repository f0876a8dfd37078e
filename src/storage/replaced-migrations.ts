import { type Kysely, sql } from 'kysely'
import type { Database } from './tables.ts'

// Before migrations were frozen, four files were replaced by others. Data that was stored in between is brought to the schema
// that the files of today make, so that the later ones fit. `test/vectors/states/replaced` keeps the files of then.

/**
 * Names that no file has today, each with the names of its successors: the first schema, which was split and numbered again, and
 * one that got another number.
 */
const SUCCESSORS: Readonly<Record<string, readonly string[]>> = {
  '2026-11-22T00-first-tables': ['2026-11-22T00-meetings', '2026-11-22T01-ballots'],
  '2026-11-22T01-append-audit-event': ['2026-11-22T02-append-audit-event'],
  '2026-11-22T02-enter-ballots': ['2026-11-22T03-enter-ballots'],
  '2026-11-27T04-rulings-of-the-board': ['2026-11-27T05-rulings-of-the-board'],
}

/** Names that no file has today. */
export const REPLACED: readonly string[] = Object.keys(SUCCESSORS)

/** The migrations of today that make what applied ones have made, except for columns of `ADDED`. */
export const successorsOf = (applied: readonly string[]): string[] =>
  applied.flatMap((name) => SUCCESSORS[name] ?? [name])

/** Columns that a file of today makes, and its earlier text did not: rows without them have nothing there. */
export const ADDED: Readonly<Record<string, readonly string[]>> = { paper: ['slip_digest'] }

/**
 * Brings data of replaced migrations to the schema and the names of today, at once or not at all; changes nothing in other
 * data.
 */
export const adoptReplaced = async (db: Kysely<Database>): Promise<void> => {
  await sql`
    do $$
    begin
      if to_regclass('public.kysely_migration') is null then
        return;
      end if;
      if exists (select from public.kysely_migration where name = '2026-11-22T00-first-tables') then
        lock table public.kysely_migration in share row exclusive mode;
        alter table public.ballot drop constraint if exists ballot_batch_id_slot_fkey;
        insert into public.kysely_migration (name, timestamp)
          select split.name, m.timestamp
          from public.kysely_migration m
          cross join unnest(array[
            '2026-11-22T00-meetings', '2026-11-22T01-ballots', '2026-11-22T02-append-audit-event',
            '2026-11-22T03-enter-ballots'
          ]) split (name)
          where m.name = '2026-11-22T00-first-tables';
        delete from public.kysely_migration where name in (
          '2026-11-22T00-first-tables', '2026-11-22T01-append-audit-event', '2026-11-22T02-enter-ballots'
        );
      end if;
      if to_regclass('public.round') is not null and to_regclass('public.round_by_congress') is null then
        create index if not exists round_by_congress on public.round (congress_id);
      end if;
      update public.kysely_migration set name = '2026-11-27T05-rulings-of-the-board'
        where name = '2026-11-27T04-rulings-of-the-board';
      if to_regclass('public.paper') is not null and not exists (
        select from pg_attribute where attrelid = to_regclass('public.paper') and attname = 'slip_digest'
      ) then
        alter table public.paper
          add column if not exists slip_digest text check (slip_digest ~ '^[0-9a-f]{64}$');
      end if;
    end $$
  `.execute(db)
}
