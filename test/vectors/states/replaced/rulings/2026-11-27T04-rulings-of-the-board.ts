import { type Kysely, sql } from 'kysely'

/**
 * Rulings of the board on ballots that were set aside: versions with the marks by which the ballot counts. A ruling holds
 * for the version of the ballot that it names, so a corrected ballot is ruled on again.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table ballot_ruling (
      batch_id uuid not null,
      slot text not null,
      number integer not null,
      version integer not null check (version >= 1),
      ballot_version integer not null,
      struck smallint[],
      agree smallint[],
      disagree smallint[],
      fault text constraint ballot_ruling_fault_check check (fault in ('not-issued', 'marked', 'outside-name')),
      present uuid[] not null check (cardinality(present) >= 1),
      votes_for integer not null check (votes_for >= 0),
      votes_against integer not null check (votes_against >= 0),
      votes_blank integer not null check (votes_blank >= 0),
      note text,
      reason text,
      recorded_at timestamptz not null,
      recorded_by text not null,
      primary key (batch_id, slot, number, version),
      foreign key (batch_id, slot, number, ballot_version) references ballot (batch_id, slot, number, version),
      check ((struck is null) = (agree is not null) and (agree is null) = (disagree is null))
    );
    alter table ballot_ruling enable row level security;
    create policy shown on ballot_ruling for select using (
      exists (select from ballot_batch b where b.id = batch_id)
    );
    create policy added on ballot_ruling for insert with check (
      exists (select from ballot_batch b where b.id = batch_id)
    );
    create policy changed on ballot_ruling for update using (false) with check (false);
    grant select, insert on ballot_ruling to kiem_phieu_service;

    -- Only ballots that were set aside are looked up in the rulings, a few of many thousands.
    create view ruled_ballot with (security_invoker = true) as
      select b.batch_id, b.slot, b.number, b.version, b.doubt, b.set_aside, b.removed, b.reason, b.entered_at, b.entered_by,
        case when r.version is null then b.struck else r.struck end as struck,
        case when r.version is null then b.agree else r.agree end as agree,
        case when r.version is null then b.disagree else r.disagree end as disagree,
        case when r.version is null then b.fault else r.fault end as fault,
        b.struck as typed_struck, b.agree as typed_agree, b.disagree as typed_disagree, b.fault as typed_fault,
        r.version as ruling
      from current_ballot b left join lateral (
        select v.version, v.struck, v.agree, v.disagree, v.fault from ballot_ruling v
        where b.set_aside is not null
          and v.batch_id = b.batch_id and v.slot = b.slot and v.number = b.number and v.ballot_version = b.version
        order by v.version desc limit 1
      ) r on true;

    -- Of the entries of each batch whose entries agree the one that counts: by ballots before a sheet, the first of them.
    create view agreed_entry with (security_invoker = true) as
      select distinct on (b.round_id, e.batch_id) b.round_id, e.batch_id, e.slot, e.manner,
        coalesce(s.standing, 'ready') as standing
      from batch_entry e join ballot_batch b on b.id = e.batch_id left join batch_standing s on s.batch_id = e.batch_id
      where coalesce(s.standing, 'ready') in ('ruling', 'ready')
        and not (select v.cancelled from ballot_batch_version v where v.batch_id = b.id order by v.version desc limit 1)
      order by b.round_id, e.batch_id, e.manner is not distinct from 'tally-sheet', e.slot;
    create or replace view counted_entry with (security_invoker = true) as
      select round_id, batch_id, slot, manner from agreed_entry where standing = 'ready';
    grant select on ruled_ballot, agreed_entry to kiem_phieu_service;
  `.execute(db)
}
