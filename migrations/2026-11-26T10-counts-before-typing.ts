import { type Kysely, sql } from 'kysely'

/** Who counted the ballots in the hall, and the sheets counted again at the table. Null for returns recorded before. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table ballot_return_version add column hall_count jsonb, add column table_count jsonb;
  `.execute(db)
}
