import { type Kysely, sql } from 'kysely'

/** Meetings may have the third version of the procedure: rulings after the entries, and confirmed results. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table congress drop constraint congress_procedure_version_check`.execute(db)
  await sql`alter table congress add constraint congress_procedure_version_check
    check (procedure_version in (1, 2, 3))`.execute(db)
}
