import { type Kysely, sql } from 'kysely'

/** A congress that was recorded by mistake is closed as cancelled. Closings that are there already cancel nothing. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table congress_closing add column cancelled boolean not null default false;
    alter table congress_closing alter column cancelled drop default;
  `.execute(db)
}
