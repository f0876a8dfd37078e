import { type Kysely, sql } from 'kysely'

/** Scans of signed papers of the meeting, beside those of a round: the place of a scan is its round, or the meeting. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table signed_scan_withdrawal
      drop constraint signed_scan_withdrawal_round_id_number_fkey,
      drop constraint signed_scan_withdrawal_pkey;
    alter table signed_scan drop constraint signed_scan_pkey;
    drop policy shown on signed_scan;
    drop policy added on signed_scan;
    drop policy shown on signed_scan_withdrawal;
    drop policy added on signed_scan_withdrawal;

    alter table signed_scan alter column round_id drop not null;
    alter table signed_scan add column congress_id uuid references congress (id);
    alter table signed_scan add column place_id uuid;
    update signed_scan s set
      congress_id = (select r.congress_id from round r where r.id = s.round_id),
      place_id = s.round_id;
    alter table signed_scan
      alter column congress_id set not null,
      alter column place_id set not null,
      add check (place_id = coalesce(round_id, congress_id)),
      add primary key (place_id, number);
    create policy shown on signed_scan for select using (congress_id = any((select scope_congresses())::uuid[]));
    create policy added on signed_scan for insert with check (
      congress_id = any((select scope_congresses())::uuid[])
      and (round_id is null or round_id in (select id from round))
      and (paper_id is null or paper_id in (select id from paper))
    );

    alter table signed_scan_withdrawal alter column round_id drop not null;
    alter table signed_scan_withdrawal add column place_id uuid;
    update signed_scan_withdrawal set place_id = round_id;
    alter table signed_scan_withdrawal
      alter column place_id set not null,
      add check (place_id = coalesce(round_id, place_id)),
      add primary key (place_id, number),
      add foreign key (place_id, number) references signed_scan (place_id, number);
    create policy shown on signed_scan_withdrawal for select
      using ((place_id, number) in (select place_id, number from signed_scan));
    create policy added on signed_scan_withdrawal for insert
      with check ((place_id, number) in (select place_id, number from signed_scan));
  `.execute(db)
}
