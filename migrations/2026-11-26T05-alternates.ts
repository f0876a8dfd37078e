import { type Kysely, sql } from 'kysely'

/**
 * Alternate seats that a vote on delegates fills too, and the office that a round votes on. Elections, rounds and
 * results that are there already fill no alternate seats.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table election add column alternates integer;
    alter table election add constraint election_alternates_check
      check (alternates is null or (alternates > 0 and office = 'delegates'));
    alter table round add column office text;
    update round set office = election.office from election where election.id = round.election_id;
    alter table round alter column office set not null;
    alter table round add constraint round_office_check check (office in (
      'committee', 'secretary', 'deputy-secretary', 'standing-committee', 'inspection-committee', 'inspection-chair',
      'inspection-deputy-chair', 'delegates', 'alternate-delegates'
    ));
    alter table round add column alternates integer check (alternates > 0);
    alter table declared_result add column settled jsonb;
  `.execute(db)
}
