import { type Kysely, sql } from 'kysely'
import type { LogGuard } from '../app/log/ports.ts'
import type { Database } from './tables.ts'

/** Only the function writes events, counters and nodes; rows of the other tables are inserted. */
const WRITTEN_BY_FUNCTION = ['audit_event', 'audit_log', 'audit_node']
const INSERTED = ['audit_checkpoint', 'audit_witness', 'signing_key', 'congress_closing', 'rehearsal_end']
const TRIGGERS_OF_A_TABLE: Readonly<Record<string, number>> = { audit_log: 2 }

/** Reads the guards through a connection that will serve requests. */
export const readLogGuard = async (db: Kysely<Database>): Promise<LogGuard> => {
  const { rows } = await sql<{ name: string; changeable: boolean; triggers: number; owner: string; owned: boolean }>`
    select c.relname as name,
      has_table_privilege(c.oid, 'update, delete, truncate') or has_any_column_privilege(c.oid, 'update')
        or (c.relname = any(${WRITTEN_BY_FUNCTION}) and has_table_privilege(c.oid, 'insert')) as changeable,
      (select count(*)::integer from pg_trigger g where g.tgrelid = c.oid and g.tgenabled = 'A'
        and g.tgname like 'only\\_added\\_to\\_%') as triggers,
      pg_get_userbyid(c.relowner) as owner, pg_has_role(session_user, c.relowner, 'MEMBER') as owned
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relname = any(${[...WRITTEN_BY_FUNCTION, ...INSERTED]})
    order by c.relname
  `.execute(db)
  const missing = [...WRITTEN_BY_FUNCTION, ...INSERTED].filter((name) => !rows.some((row) => row.name === name))
  return {
    changeable: rows.filter(({ changeable }) => changeable).map(({ name }) => name),
    untriggered: [
      ...missing,
      ...rows.filter(({ name, triggers }) => triggers < (TRIGGERS_OF_A_TABLE[name] ?? 1)).map(({ name }) => name),
    ],
    ownedBy: rows.find(({ owned }) => owned)?.owner ?? null,
  }
}
