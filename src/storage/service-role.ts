import { type Kysely, sql } from 'kysely'
import { NO_PRIVILEGE } from '../kernel/database-codes.ts'
import { codeOf, messageOf } from '../kernel/unknown.ts'
import { SERVICE_ROLE } from './connection.ts'
import { SERVING_ACCOUNT } from './embedded/accounts.ts'
import { revokeSpareRights } from './spare-rights.ts'
import type { Database } from './tables.ts'

type Db = Kysely<Database>

/** The migrating account can neither create the role of the service nor use it. */
export class NoServiceRole extends Error {
  /** Quoted for SQL. */
  readonly account: string

  constructor(account: string, message: string) {
    super(message)
    this.account = account
  }
}

/** True if the account may use the role. Since version 16 a membership states whether it allows that. */
const mayTakeRole = async (db: Db): Promise<boolean> => {
  const { rows } = await sql<{ may: boolean }>`
    select pg_has_role(current_user, oid, case when current_setting('server_version_num')::integer >= 160000
      then 'SET' else 'MEMBER' end) as may
    from pg_roles where rolname = ${SERVICE_ROLE}
  `.execute(db)
  return rows[0]?.may ?? false
}

/**
 * Creates the role in which requests are served, if it is missing, and lets the account use it. Not a migration,
 * because roles belong to the whole server and not to one database; it runs at every start.
 */
export const ensureServiceRole = async (db: Db): Promise<void> => {
  if (await mayTakeRole(db)) return
  try {
    await sql
      .raw(`
      do $$ begin
        if not exists (select from pg_roles where rolname = '${SERVICE_ROLE}') then
          create role ${SERVICE_ROLE} nologin;
        end if;
      -- Another database of the same server is being prepared at this moment.
      exception when duplicate_object or unique_violation then null;
      end $$;
      do $$ begin
        if not (select rolsuper from pg_roles where rolname = current_user) then
          execute format('grant ${SERVICE_ROLE} to %I', current_user);
        end if;
      end $$;
    `)
      .execute(db)
  } catch (error) {
    if (await mayTakeRole(db)) return
    if (codeOf(error) !== NO_PRIVILEGE) throw error
    const { rows } = await sql<{ account: string }>`select quote_ident(current_user) as account`.execute(db)
    throw new NoServiceRole(rows[0]?.account ?? '…', messageOf(error))
  }
}

/**
 * Creates the serving account, so that no statement of a request could ever become the tables' owner.
 * @param password the one with which it signs in
 */
export const ensureServingAccount = async (db: Db, password: string | undefined): Promise<void> => {
  const { rows } = await sql<{ quoted: string }>`select quote_literal(${password ?? ''}) as quoted`.execute(db)
  await sql
    .raw(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${SERVING_ACCOUNT}') then
        create role ${SERVING_ACCOUNT} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
      end if;
    end $$;
    ${password === undefined ? '' : `alter role ${SERVING_ACCOUNT} password ${rows[0]?.quoted};`}
    grant ${SERVICE_ROLE} to ${SERVING_ACCOUNT};
  `)
    .execute(db)
  await revokeSpareRights(db, SERVING_ACCOUNT)
}

/** The separation of congresses, as seen by the connections that serve requests. */
export interface Guard {
  /** The current role. */
  readonly role: string
  /** Number of service tables with policies; zero means that the policies are missing. */
  readonly guarded: number
  /** Tables whose policies do not apply to this role: it is a superuser, owns them or may bypass them. */
  readonly open: readonly string[]
  /** Tables that it cannot even read. */
  readonly closed: readonly string[]
}

/** Reads the separation through a connection that will serve requests. */
export const readGuard = async (db: Db): Promise<Guard> => {
  const { rows } = await sql<Guard>`
    select current_user as role, count(*) as guarded,
      coalesce(array_agg(relname::text order by relname) filter (where not row_security_active(oid)), '{}') as open,
      coalesce(
        array_agg(relname::text order by relname) filter (where not has_table_privilege(oid, 'select')), '{}'
      ) as closed
    from pg_class
    where relnamespace = 'public'::regnamespace and exists (select from pg_policy where polrelid = pg_class.oid)
  `.execute(db)
  const [guard] = rows
  if (!guard) throw new Error('the database did not say in which role it serves')
  return guard
}
