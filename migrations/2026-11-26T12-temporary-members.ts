import { type Kysely, sql } from 'kysely'

/** A person may also be recorded as a member in temporary activity at the place of the meeting. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table person drop constraint person_membership_check`.execute(db)
  await sql`alter table person add constraint person_membership_check
    check (membership in ('official', 'probationary', 'temporary'))`.execute(db)
}
