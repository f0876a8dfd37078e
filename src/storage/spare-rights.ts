import { type Kysely, sql } from 'kysely'
import type { SpareRights } from '../app/log/ports.ts'
import { SIGN_IN_ROLE } from './connection.ts'
import type { Database } from './tables.ts'

/** The functions for large objects, `lo_create` and the like, with `loread` and `lowrite`. */
const LARGE_OBJECTS = String.raw`p.pronamespace = 'pg_catalog'::regnamespace
  and (p.proname like 'lo\_%' or p.proname in ('loread', 'lowrite'))`

/**
 * Takes these rights from everybody on the embedded server, in this database and in the others of the server, and leaves the
 * accounts of the service the right to connect to this one. Runs as a superuser at every start, so that data folders of
 * earlier versions have it, too.
 * @param accounts roles, as they are written in SQL
 */
export const revokeSpareRights = async (db: Kysely<Database>, accounts: readonly string[]): Promise<void> => {
  const paths = accounts.map((account) => `alter role ${account} set search_path = public, pg_temp;`).join(' ')
  await sql
    .raw(`
    do $$
    declare
      v_name text;
    begin
      execute format('revoke all on database %I from public', current_database());
      execute format('grant connect on database %I to ${accounts.join(', ')}', current_database());
      revoke all on database postgres, template1 from public;
      ${paths}
      for v_name in
        select p.oid::regprocedure::text from pg_proc p
          where ${LARGE_OBJECTS} and has_function_privilege('public', p.oid, 'execute')
      loop
        execute format('revoke execute on function %s from public', v_name);
      end loop;
    end $$;
  `)
    .execute(db)
}

/** Reads the spare rights through a connection that will serve requests, for the account as well as for its role. */
export const readSpareRights = async (db: Kysely<Database>): Promise<SpareRights> => {
  const { rows } = await sql<{ temporary: boolean; large: boolean; signs: boolean; database: string }>`
    select quote_ident(current_database()) as database,
      bool_or(has_database_privilege(name, current_database(), 'temporary')) as temporary,
      bool_or(exists (
        select from pg_proc p where ${sql.raw(LARGE_OBJECTS)} and has_function_privilege(name, p.oid, 'execute')
      )) as large,
      exists (
        select from pg_roles where rolname = ${SIGN_IN_ROLE} and pg_has_role(session_user, oid, 'MEMBER')
      ) as signs
    from unnest(array[session_user, current_user]) name
  `.execute(db)
  const [found] = rows
  if (!found) throw new Error('the database did not say which rights are spare')
  return {
    rights: [
      ...(found.temporary ? (['temporary-tables'] as const) : []),
      ...(found.large ? (['large-objects'] as const) : []),
      ...(found.signs ? (['sign-in-role'] as const) : []),
    ],
    database: found.database,
  }
}
