import { type Kysely, sql } from 'kysely'

/** The papers of its stack that the typist of an open entry has counted, for the head of the board. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table batch_entry add column papers integer constraint batch_entry_papers_check check (papers >= 0);
    grant update (papers) on batch_entry to kiem_phieu_service;
  `.execute(db)
}
