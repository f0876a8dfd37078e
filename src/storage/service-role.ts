import { type Kysely, sql } from 'kysely'
import { SERVICE_ROLE } from './connection.ts'
import type { Database } from './tables.ts'

type Db = Kysely<Database>

/** PostgreSQL's code for an account that lacks a right. */
export const NO_PRIVILEGE = '42501'

/** The account that migrates may neither make the role of the service nor take it on. */
export class NoServiceRole extends Error {
  /** As it is written in SQL. */
  readonly account: string

  constructor(account: string, message: string) {
    super(message)
    this.account = account
  }
}

/** True where the account may take the role on. Since version 16 a membership says whether it is good for that. */
const mayTakeRole = async (db: Db): Promise<boolean> => {
  const { rows } = await sql<{ may: boolean }>`
    select pg_has_role(current_user, oid, case when current_setting('server_version_num')::integer >= 160000
      then 'SET' else 'MEMBER' end) as may
    from pg_roles where rolname = ${SERVICE_ROLE}
  `.execute(db)
  return rows[0]?.may ?? false
}

/**
 * Makes the role in which requests are served, where it is missing, and lets the account take it on. Roles belong to the
 * whole server and not to one database, which is why this is no migration: it is asked at every start.
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
    if ((error as { code?: unknown }).code !== NO_PRIVILEGE) throw error
    const { rows } = await sql<{ account: string }>`select quote_ident(current_user) as account`.execute(db)
    throw new NoServiceRole(rows[0]?.account ?? '…', (error as Error).message)
  }
}

/** The account that signs in to serve on the embedded database. It owns nothing and may become nothing but the service. */
export const SERVING_ACCOUNT = 'kiem_phieu_app'

/**
 * Makes the account that serves, so that no statement of a request could ever become one of the tables' owner.
 * @param password where the server asks for one
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
}

/** What stands between the congresses, as the connections that serve requests find it. */
export interface Guard {
  /** The role they run in. */
  readonly role: string
  /** Tables of the service that have policies; none means that they are not where they belong. */
  readonly guarded: number
  /** Those whose policies do not hold for this role: it is a superuser, owns them or may bypass them. */
  readonly open: readonly string[]
  /** Those that it may not even read. */
  readonly closed: readonly string[]
}

/** Asks a connection that is to serve requests. */
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
