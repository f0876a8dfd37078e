import { type Kysely, sql } from 'kysely'

/** Corrections of what a congress is, as versions. A congress that is there already is a first version. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table congress_version (
      congress_id uuid not null references congress (id),
      version integer not null check (version >= 2),
      kind text not null,
      name text not null,
      term_from integer not null,
      term_to integer not null,
      held_on date not null,
      regulation text not null,
      implementing text,
      reason text not null,
      recorded_at timestamptz not null,
      recorded_by text not null,
      primary key (congress_id, version)
    );
    alter table congress_version enable row level security;
    create policy shown on congress_version for select using (congress_id in (select id from congress));
    create policy added on congress_version for insert with check (congress_id in (select id from congress));
    create policy changed on congress_version for update using (false) with check (false);
    grant select, insert on congress_version to kiem_phieu_service;
    create view current_congress with (security_invoker = true) as
      select c.id, c.organisation_id, c.readings, c.count_version, c.procedure_version, c.entries, c.board_title,
        c.previous_term_end, c.created_at,
        coalesce(v.version, 1) as version,
        coalesce(v.kind, c.kind) as kind,
        coalesce(v.name, c.name) as name,
        coalesce(v.term_from, c.term_from) as term_from,
        coalesce(v.term_to, c.term_to) as term_to,
        coalesce(v.held_on, c.held_on) as held_on,
        coalesce(v.regulation, c.regulation) as regulation,
        case when v.version is null then c.implementing else v.implementing end as implementing
      from congress c
      left join lateral (
        select * from congress_version v where v.congress_id = c.id order by v.version desc limit 1
      ) v on true;
    grant select on current_congress to kiem_phieu_service;
  `.execute(db)
}
