import { type Kysely, sql } from 'kysely'

/** The parts of a letterhead that were typed, so that a paper can be compared with its facts as they are now. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table paper add column head jsonb`.execute(db)
}
