import { type Kysely, sql } from 'kysely'

/** A person can be recorded without a year of birth, as the unit of members who know each other records them. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table person alter column birth_year drop not null`.execute(db)
}
