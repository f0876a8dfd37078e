import { type Kysely, sql } from 'kysely'
import { NO_PRIVILEGE } from '../kernel/database-codes.ts'
import { codeOf, messageOf } from '../kernel/unknown.ts'
import { SERVICE_ROLE, type ServingRole, SIGN_IN_ROLE } from './connection.ts'
import { SERVING_ACCOUNT, SIGN_IN_ACCOUNT } from './embedded/accounts.ts'
import { revokeSpareRights } from './spare-rights.ts'
import type { Database } from './tables.ts'

type Db = Kysely<Database>

/** The migrating account can neither create a role of the service nor use it. */
export class NoServiceRole extends Error {
  readonly role: ServingRole
  /** Quoted for SQL. */
  readonly account: string

  constructor(role: ServingRole, account: string, message: string) {
    super(message)
    this.role = role
    this.account = account
  }
}

/** True if the account may use the role. Since version 16 a membership states whether it allows that. */
const mayTakeRole = async (db: Db, role: ServingRole): Promise<boolean> => {
  const { rows } = await sql<{ may: boolean }>`
    select pg_has_role(current_user, oid, case when current_setting('server_version_num')::integer >= 160000
      then 'SET' else 'MEMBER' end) as may
    from pg_roles where rolname = ${role}
  `.execute(db)
  return rows[0]?.may ?? false
}

const mayMakeTables = async (db: Db): Promise<boolean> => {
  const { rows } = await sql<{ may: boolean }>`select has_schema_privilege('public', 'create') as may`.execute(db)
  return rows[0]?.may ?? false
}

/** Whether the role that identifies has the rights of the role that serves. */
const inheritsService = async (db: Db): Promise<boolean> => {
  const { rows } = await sql<{ has: boolean }>`
    select pg_has_role(s.oid, r.oid, 'USAGE') as has from pg_roles s, pg_roles r
    where s.rolname = ${SIGN_IN_ROLE} and r.rolname = ${SERVICE_ROLE}
  `.execute(db)
  return rows[0]?.has ?? false
}

/**
 * Creates the roles in which requests are served and callers are identified, if they are missing, and lets the account
 * use them. Not a migration, because roles belong to the whole server and not to one database; it runs at every start.
 * @throws NoServiceRole with the role that the account can neither create nor use
 */
export const ensureServiceRoles = async (db: Db): Promise<void> => {
  await ensureRole(db, SERVICE_ROLE)
  await ensureRole(db, SIGN_IN_ROLE)
}

const ensureRole = async (db: Db, role: ServingRole): Promise<void> => {
  const isReady = async () => (await mayTakeRole(db, role)) && (role === SERVICE_ROLE || (await inheritsService(db)))
  if (await isReady()) return
  const grants =
    role === SERVICE_ROLE
      ? ''
      : `do $$ begin grant ${SERVICE_ROLE} to ${SIGN_IN_ROLE}; exception when unique_violation then null; end $$;`
  try {
    await sql
      .raw(`
      do $$ begin
        if not exists (select from pg_roles where rolname = '${role}') then
          create role ${role} nologin;
        end if;
      -- Another database of the same server is being prepared at this moment.
      exception when duplicate_object or unique_violation then null;
      end $$;
      ${grants}
      do $$ begin
        if not (select rolsuper from pg_roles where rolname = current_user) then
          execute format('grant ${role} to %I', current_user);
        end if;
      end $$;
    `)
      .execute(db)
  } catch (error) {
    if (await isReady()) return
    if (codeOf(error) !== NO_PRIVILEGE) throw error
    // An account that only serves migrates nothing, and is told so.
    if (role === SIGN_IN_ROLE && !(await mayMakeTables(db))) return
    const { rows } = await sql<{ account: string }>`select quote_ident(current_user) as account`.execute(db)
    throw new NoServiceRole(role, rows[0]?.account ?? '…', messageOf(error))
  }
}

/** The passwords with which the accounts of the service sign in. */
export interface ServingPasswords {
  readonly serving: string | undefined
  readonly signIn: string | undefined
}

/**
 * Creates the accounts that serve and identify on the embedded database, so that no statement of a request could ever become the
 * tables' owner, or read a secret.
 */
export const ensureServingAccounts = async (db: Db, { serving, signIn }: ServingPasswords): Promise<void> => {
  await ensureAccount(db, SERVING_ACCOUNT, SERVICE_ROLE, serving)
  await ensureAccount(db, SIGN_IN_ACCOUNT, SIGN_IN_ROLE, signIn)
  await revokeSpareRights(db, [SERVING_ACCOUNT, SIGN_IN_ACCOUNT])
}

const ensureAccount = async (
  db: Db,
  account: string,
  role: ServingRole,
  password: string | undefined,
): Promise<void> => {
  const { rows } = await sql<{ quoted: string }>`select quote_literal(${password ?? ''}) as quoted`.execute(db)
  await sql
    .raw(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${account}') then
        create role ${account} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
      end if;
    end $$;
    ${password === undefined ? '' : `alter role ${account} password ${rows[0]?.quoted};`}
    grant ${role} to ${account};
  `)
    .execute(db)
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
        array_agg(relname::text order by relname) filter (where not has_any_column_privilege(oid, 'select')), '{}'
      ) as closed
    from pg_class
    where relnamespace = 'public'::regnamespace and exists (select from pg_policy where polrelid = pg_class.oid)
      -- The key of sealed scopes is the owner's.
      and relname <> 'scope_key'
  `.execute(db)
  const [guard] = rows
  if (!guard) throw new Error('the database did not say in which role it serves')
  return guard
}
