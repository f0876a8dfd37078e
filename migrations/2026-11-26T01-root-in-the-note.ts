import { type Kysely, sql } from 'kysely'

/** The root of a checkpoint is in its signed note. A second, unsigned one beside it could say something else. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table audit_checkpoint drop column root`.execute(db)
}
