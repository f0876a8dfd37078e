import { type Kysely, sql } from 'kysely'

/** The ballots and columns that the typist of a returned entry looks at again; null for every entry that is there. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table batch_entry add column look_again jsonb;
    grant update (look_again) on batch_entry to kiem_phieu_service;
  `.execute(db)
}
