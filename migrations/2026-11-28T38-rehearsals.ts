import { type Kysely, sql } from 'kysely'

/**
 * A meeting can be recorded as a rehearsal, once and for all: the service may not update the column. The end of a rehearsal is
 * a row of its own, because a rehearsal may have been closed or cancelled before.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table congress add column rehearsal boolean not null default false;
    alter table congress alter column rehearsal drop default;

    create table rehearsal_end (
      congress_id uuid primary key references congress (id),
      unfinished boolean not null,
      ended_at timestamptz not null,
      ended_by text not null
    );
    alter table rehearsal_end enable row level security;
    create policy shown on rehearsal_end for select using (congress_id in (select id from congress));
    create policy added on rehearsal_end for insert
      with check (congress_id in (select id from congress where rehearsal) and congress_id = any((select scope_congresses())::uuid[]));
    create policy changed on rehearsal_end for update using (false) with check (false);
    create trigger only_added_to_statement before update or delete or truncate on rehearsal_end
      for each statement execute function refuse_to_change_log();
    alter table rehearsal_end enable always trigger only_added_to_statement;
    grant select, insert on rehearsal_end to kiem_phieu_service;

    create or replace view current_congress with (security_invoker = true) as
      select c.id, c.organisation_id, c.readings, c.count_version, c.procedure_version, c.entries, c.board_title,
        c.previous_term_end, c.created_at,
        coalesce(v.version, 1) as version,
        coalesce(v.kind, c.kind) as kind,
        coalesce(v.name, c.name) as name,
        coalesce(v.term_from, c.term_from) as term_from,
        coalesce(v.term_to, c.term_to) as term_to,
        coalesce(v.held_on, c.held_on) as held_on,
        coalesce(v.regulation, c.regulation) as regulation,
        case when v.version is null then c.implementing else v.implementing end as implementing,
        c.rehearsal, e.ended_at as rehearsal_ended_at
      from congress c
      left join lateral (
        select * from congress_version v where v.congress_id = c.id order by v.version desc limit 1
      ) v on true
      left join rehearsal_end e on e.congress_id = c.id;
  `.execute(db)
}
