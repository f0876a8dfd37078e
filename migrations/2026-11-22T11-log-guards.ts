import { type Kysely, sql } from 'kysely'

/** What a log consists of. */
const ADDED_TO_ALONE = [
  'audit_event',
  'audit_node',
  'audit_checkpoint',
  'audit_witness',
  'signing_key',
  'congress_closing',
]

/**
 * The log is only added to. The rights of the service say so already; these triggers say it to everybody, the owner of
 * the tables included, who would have to take them away first, which the start of the service then reports.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create function refuse_to_change_log() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
    begin
      raise insufficient_privilege using message = format('%s is only added to: %s refused', tg_table_name, lower(tg_op));
    end
    $$;

    -- The row of a log counts its events: one more each time, and never another way.
    create function only_count_on() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
    begin
      if new.log_id <> old.log_id or new.last_sequence <> old.last_sequence + 1 then
        raise insufficient_privilege using message = 'audit_log only counts on';
      end if;
      return new;
    end
    $$;
    revoke execute on function refuse_to_change_log, only_count_on from public;
  `.execute(db)
  await sql.raw(TRIGGERS).execute(db)
}

/** Also where a session calls itself a replica. */
const guard = (table: string, when: string, each: 'row' | 'statement', call: string): string => `
  create trigger only_added_to_${each} before ${when} on ${table} for each ${each} execute function ${call}();
  alter table ${table} enable always trigger only_added_to_${each};
`

const TRIGGERS = [
  ...ADDED_TO_ALONE.map((table) => guard(table, 'update or delete or truncate', 'statement', 'refuse_to_change_log')),
  guard('audit_log', 'delete or truncate', 'statement', 'refuse_to_change_log'),
  guard('audit_log', 'update', 'row', 'only_count_on'),
].join('\n')
