import { type Kysely, sql } from 'kysely'

/**
 * A round may repeat the void vote of another under the number of that vote. Rounds that are there already repeat
 * none, also those of a new vote: their kind and their names stay as they were opened.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table round add column record_number integer check (record_number >= 1);
    update round set record_number = number;
    alter table round alter column record_number set not null;
    alter table round add column repeats uuid,
      add foreign key (repeats, congress_id) references round (id, congress_id);
  `.execute(db)
}
