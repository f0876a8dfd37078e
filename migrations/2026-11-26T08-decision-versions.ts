import { type Kysely, sql } from 'kysely'

/** A decision is corrected by a further version. The decisions that are there already are first versions. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table decision add column version integer not null default 1 check (version >= 1);
    alter table decision alter column version drop default;
    alter table decision add column reason text;
    alter table decision drop constraint decision_round_id_key;
    alter table decision drop constraint decision_pkey;
    alter table decision add primary key (id, version);
    alter table decision add constraint decision_round_id_version_key unique (round_id, version);
  `.execute(db)
}
