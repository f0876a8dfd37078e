import { type Kysely, sql } from 'kysely'

/** Meetings that are there already have a Ban kiểm phiếu, and the end of their previous term is not known. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table congress add column board_title text not null default 'ban-kiem-phieu'
      check (board_title in ('ban-kiem-phieu', 'to-kiem-phieu'));
    alter table congress alter column board_title drop default;
    alter table congress add column previous_term_end date;
  `.execute(db)
}
