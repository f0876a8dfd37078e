import { type Kysely, sql } from 'kysely'

/** A proposal to grant a role can be withdrawn, which is an event of its own and marks the row. The owner is not asked, as before. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table role_grant
      add column withdrawn boolean not null default false,
      add constraint withdrawn_was_proposed check (not withdrawn or proposed);
    grant update (withdrawn) on role_grant to kiem_phieu_service;
    drop trigger comes_with_event_of_change on role_grant;
  `.execute(db)
  await sql`
    do $$
    begin
      execute format(
        'create constraint trigger comes_with_event_of_change after update on role_grant '
        'deferrable initially deferred for each row when (current_user <> %L) '
        'execute function come_with_event(''granted'', ''{role.granted,role.revoked,role.proposal-withdrawn}'', ''id'')',
        current_user
      );
    end
    $$
  `.execute(db)
}
