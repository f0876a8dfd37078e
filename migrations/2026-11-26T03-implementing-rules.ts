import { type Kysely, sql } from 'kysely'

/** The rules that implement the Statutes, frozen with each new meeting; meetings that are there already have none. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table congress add column implementing text check (implementing in (
      'qd29-2016', 'qd24-2021', 'qd232-2025', 'qd294-2025', 'qd20-2026', 'qd208-2026'
    ));
  `.execute(db)
}
