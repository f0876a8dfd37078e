import { type Kysely, sql } from 'kysely'

/** Meetings that are there already are counted by version 1 for ever; new ones state their version. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table congress add column count_version smallint not null default 1 check (count_version in (1, 2));
    alter table congress alter column count_version drop default;
    alter table congress drop constraint congress_kind_check;
    alter table congress add constraint congress_kind_check check (kind in (
      'members-congress', 'delegates-congress', 'members-conference', 'committee-conference', 'inspection-conference'
    )) not valid;
  `.execute(db)
}
