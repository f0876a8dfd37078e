import { type Kysely, sql } from 'kysely'

/** Names of organisations as versions. An organisation that is there already is a first version. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table organisation_version (
      organisation_id uuid not null references organisation (id),
      version integer not null check (version >= 2),
      name text not null,
      reason text not null,
      recorded_at timestamptz not null,
      recorded_by text not null,
      primary key (organisation_id, version)
    );
    alter table organisation_version enable row level security;
    create policy shown on organisation_version for select using (organisation_id in (select id from organisation));
    create policy added on organisation_version for insert with check (
      (select scope_installation()) or organisation_id = any((select scope_organisations())::uuid[])
    );
    create policy changed on organisation_version for update using (false) with check (false);
    grant select, insert on organisation_version to kiem_phieu_service;
    -- An organisation is locked by the act that renames it, and its row never changes.
    alter policy changed on organisation with check (false);
    grant update (id) on organisation to kiem_phieu_service;
    create view current_organisation with (security_invoker = true) as
      select o.id, o.level, o.superior_id, o.created_at,
        coalesce(v.version, 1) as version,
        coalesce(v.name, o.name) as name
      from organisation o
      left join lateral (
        select * from organisation_version v where v.organisation_id = o.id order by v.version desc limit 1
      ) v on true;
    grant select on current_organisation to kiem_phieu_service;
  `.execute(db)
}
