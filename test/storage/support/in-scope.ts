import type { ClientBase } from 'pg'
import type { Scope } from '../../../src/app/access/identity.ts'
import { SERVICE_ROLE, type ServingRole } from '../../../src/storage/connection.ts'
import { type TestConnection, withClient } from '../../support/database.ts'
import { sealedScope } from '../../support/sealed-scope.ts'

export const NOTHING: Scope = { accountId: null, congressIds: [], organisationIds: [], installation: false }

/** Enters a scope for the transaction, as the unit of work does. */
export const enter = async (
  connection: TestConnection,
  client: ClientBase,
  scope: Scope,
  credential = '',
): Promise<void> => {
  await client.query('select enter_scope($1)', [await sealedScope(connection, scope, credential)])
}

export const APPEND = `select append_audit_event($1, '2017-08-05T01:02:03Z', $2, 'Người', 'auditor', null, 'r', 'test', 'congress', $1, null, null, null, '{}')`

/** Runs work as the service would, within a scope and by default in its role, and takes everything back. */
export const inScope = <T>(
  connection: TestConnection,
  scope: Scope | null,
  work: (client: ClientBase) => Promise<T>,
  role: ServingRole = SERVICE_ROLE,
): Promise<T> =>
  withClient({ ...connection, options: `-c role=${role}` }, async (client) => {
    await client.query('begin')
    if (scope) await enter(connection, client, scope)
    const result = await work(client)
    await client.query('rollback')
    return result
  })

/** Tries one statement and goes on as if it had not been: its rows, or the code of its refusal. */
export const attempt = async (
  client: ClientBase,
  text: string,
  values: readonly unknown[] = [],
): Promise<{ readonly rows: readonly unknown[]; readonly count: number } | string> => {
  await client.query('savepoint attempt')
  try {
    const { rows, rowCount } = await client.query(text, [...values])
    return { rows, count: rowCount ?? 0 }
  } catch (error) {
    return String((error as { code?: unknown }).code)
  } finally {
    await client.query('rollback to savepoint attempt')
  }
}

/** A row, and the columns that change with every version of it. */
export interface Stored {
  readonly table: string
  readonly row: Readonly<Record<string, unknown>>
  readonly version: string
}

/** Every row as its owner sees it. */
export const stored = (connection: TestConnection): Promise<readonly Stored[]> =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
    )
    const all: Stored[] = []
    for (const { name } of rows.filter((each) => !each.name.startsWith('kysely_'))) {
      const found = await client.query(
        `select '${name}' as table, to_jsonb(t) as row, xmin || ' ' || ctid as version from ${name} t`,
      )
      all.push(...found.rows)
    }
    return all
  })

/** The answer, or the database's error code. */
export const withoutTrace = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    return await work
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (typeof code !== 'string') throw error
    return { refused: code }
  }
}
