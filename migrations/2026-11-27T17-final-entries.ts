import { type Kysely, sql } from 'kysely'

/**
 * The register of doubtful ballots lists the batches whose entries are finished and differ, too: a ruling may make a
 * ballot and a sheet differ that agreed before, and it stays in the register.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    -- Of the entries of each batch the one that counts, once all are finished: by ballots before a sheet, the first.
    create view final_entry with (security_invoker = true) as
      select distinct on (b.round_id, e.batch_id) b.round_id, e.batch_id, e.slot, e.manner,
        coalesce(s.standing, 'ready') as standing
      from batch_entry e join ballot_batch b on b.id = e.batch_id left join batch_standing s on s.batch_id = e.batch_id
      where coalesce(s.standing, 'ready') <> 'typing'
        and not (select v.cancelled from ballot_batch_version v where v.batch_id = b.id order by v.version desc limit 1)
      order by b.round_id, e.batch_id, e.manner is not distinct from 'tally-sheet', e.slot;
    create or replace view counted_entry with (security_invoker = true) as
      select round_id, batch_id, slot, manner from final_entry where standing = 'ready';
    drop view agreed_entry;
    grant select on final_entry to kiem_phieu_service;
  `.execute(db)
}
