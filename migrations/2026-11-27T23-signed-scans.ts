import { type Kysely, sql } from 'kysely'

/** Scans of signed papers, as the files that came, and the withdrawals of wrong ones. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table signed_scan (
      round_id uuid not null references round (id),
      number integer not null check (number >= 1),
      paper_id uuid references paper (id),
      format text not null,
      digest text not null check (digest ~ '^[0-9a-f]{64}$'),
      size integer not null check (size = length(file)),
      pages integer check (pages >= 1),
      file bytea not null,
      recorded_at timestamptz not null,
      recorded_by text not null,
      primary key (round_id, number)
    );
    -- The files are compressed already.
    alter table signed_scan alter column file set storage external;
    alter table signed_scan enable row level security;
    create policy shown on signed_scan for select using (round_id in (select id from round));
    create policy added on signed_scan for insert with check (
      round_id in (select id from round) and (paper_id is null or paper_id in (select id from paper))
    );
    create policy changed on signed_scan for update using (false) with check (false);
    create table signed_scan_withdrawal (
      round_id uuid not null,
      number integer not null,
      reason text not null,
      cancelled_at timestamptz not null,
      cancelled_by text not null,
      primary key (round_id, number),
      foreign key (round_id, number) references signed_scan (round_id, number)
    );
    alter table signed_scan_withdrawal enable row level security;
    create policy shown on signed_scan_withdrawal for select using (round_id in (select id from round));
    create policy added on signed_scan_withdrawal for insert with check (round_id in (select id from round));
    create policy changed on signed_scan_withdrawal for update using (false) with check (false);
    grant select, insert on signed_scan, signed_scan_withdrawal to kiem_phieu_service;
  `.execute(db)
}
