import { type Kysely, sql } from 'kysely'

/**
 * A round can be counted again or annulled. Its results have versions, of which the newest holds while the round is
 * declared. A decision of the congress belongs to one of them: it was taken after as many undoings of the round. Results
 * and decisions that are there already are those of rounds that were never undone.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table round drop constraint round_state_check;
    alter table round add constraint round_state_check
      check (state in ('listing', 'listed', 'voting', 'counting', 'declared', 'annulled'));

    alter table declared_result add column version integer not null default 1 check (version >= 1);
    alter table declared_result alter column version drop default;
    alter table declared_result drop constraint declared_result_pkey;
    alter table declared_result add primary key (round_id, version);
    alter table decision add column undoings integer not null default 0 check (undoings >= 0);
    alter table decision alter column undoings drop default;

    create table round_undoing (
      round_id uuid not null references round (id),
      number integer not null check (number >= 1),
      kind text not null constraint round_undoing_kind_check check (kind in ('reopened', 'annulled')),
      decided_by text not null constraint round_undoing_decided_by_check check (decided_by in ('presidium', 'superior')),
      paper jsonb,
      reason text not null,
      with_round uuid references round (id),
      recorded_at timestamptz not null,
      recorded_by text not null,
      primary key (round_id, number)
    );
    alter table round_undoing enable row level security;
    create policy shown on round_undoing for select using (round_id in (select id from round));
    create policy added on round_undoing for insert with check (
      round_id in (select id from round) and (with_round is null or with_round in (select id from round))
    );
    create policy changed on round_undoing for update using (false) with check (false);
    grant select, insert on round_undoing to kiem_phieu_service;

    -- A call-up falls with the round that elected the delegate or the alternate; the seat may be filled again.
    create table call_up_annulment (
      call_up_id uuid primary key references call_up (id),
      round_id uuid not null references round (id)
    );
    alter table call_up_annulment enable row level security;
    create policy shown on call_up_annulment for select using (call_up_id in (select id from call_up));
    create policy added on call_up_annulment for insert with check (
      call_up_id in (select id from call_up) and round_id in (select id from round)
    );
    create policy changed on call_up_annulment for update using (false) with check (false);
    grant select, insert on call_up_annulment to kiem_phieu_service;
    alter table call_up drop constraint call_up_election_id_dropped_out_key;
    alter table call_up drop constraint call_up_election_id_called_up_key;

    -- The result of each declared round that holds.
    create view holding_result with (security_invoker = true) as
      select distinct on (d.round_id) d.*
      from declared_result d join round r on r.id = d.round_id
      where r.state = 'declared'
      order by d.round_id, d.version desc;
    grant select on holding_result to kiem_phieu_service;

    -- The rounds whose entries may be shown: a round that is counted again is blind until its next result.
    create view unblind_round with (security_invoker = true) as
      select distinct d.round_id
      from declared_result d join round r on r.id = d.round_id
      where r.state <> 'counting';
    grant select on unblind_round to kiem_phieu_service;
  `.execute(db)
}
