import { type Kysely, sql } from 'kysely'

/** The boards that are there already were elected by their meetings, and everybody recorded belongs to the meeting. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table counting_board_version
      add column source text not null default 'congress' check (source in ('congress', 'superior')),
      add column paper jsonb,
      alter column votes_for drop not null,
      alter column votes_against drop not null,
      alter column votes_blank drop not null;
    alter table counting_board_version alter column source drop default;
    alter table counting_board_version add constraint counting_board_vote_or_paper check (case source
      when 'congress' then paper is null and num_nulls(votes_for, votes_against, votes_blank) = 0
      else paper is not null and num_nonnulls(votes_for, votes_against, votes_blank) = 0 end);
    alter table person add column working_group boolean not null default false;
    alter table person alter column working_group drop default;
    grant update (working_group) on person to kiem_phieu_service;
  `.execute(db)
}
