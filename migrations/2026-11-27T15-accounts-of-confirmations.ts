import { type Kysely, sql } from 'kysely'

/** A member may confirm a result again from another account, if the first one belongs to somebody else. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table result_confirmation drop constraint result_confirmation_pkey;
    alter table result_confirmation add primary key (round_id, person_id, digest, confirmed_by);
  `.execute(db)
}
