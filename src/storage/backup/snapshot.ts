import type { Readable } from 'node:stream'
import pg from 'pg'
import { to } from 'pg-copy-streams'
import type { ConnectionSettings } from '../connection.ts'
import { writerAddress } from '../hosts/find-writer.ts'
import { copyTarget, type StoredTable, useTextFormat } from './text-format.ts'

/** All rows at one moment. It stays the same however long it is read, and nobody waits for it. */
export interface Snapshot {
  /** Version of the server, such as `18.4`. */
  readonly postgres: string
  /** Names of the applied migrations, in order. */
  readonly migrations: readonly string[]
  readonly tables: readonly StoredTable[]
  /** The rows of a table as `COPY` gives them. One table at a time. */
  readonly copy: (table: StoredTable) => { readonly rows: () => number; readonly data: Readable }
  readonly close: () => Promise<void>
}

/** The migrator keeps its own tables, and every database has a key of its own for scopes. */
const NOT_COPIED = ['kysely_migration', 'kysely_migration_lock', 'scope_key']

const CONNECT_TIMEOUT_MS = 10_000

/**
 * Takes a snapshot: everything that was committed before has its place in it.
 * @param settings of an account to whom no policy applies, such as the owner of the tables
 * @throws if the account does not read every row, or there are no tables of this program
 */
export const takeSnapshot = async ({ url, ...rest }: ConnectionSettings): Promise<Snapshot> => {
  const client = new pg.Client({
    ...(url ? { connectionString: await writerAddress(url) } : rest),
    application_name: 'kiem-phieu backup',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  })
  // The statement that is under way reports a lost connection.
  client.on('error', () => {})
  const close = () => client.end().catch(() => undefined)
  try {
    await client.connect()
    await client.query('begin isolation level repeatable read read only')
    await useTextFormat(client)
    const [tables, migrations, version] = [await tablesOf(client), await migrationsOf(client), await versionOf(client)]
    // Reading one row of each is refused at once if a policy applies.
    for (const table of tables) await client.query(`select from public."${table.name}" limit 1`)
    const copy = (table: StoredTable) => {
      const data = client.query(to(`copy ${copyTarget(table)} to stdout`))
      return { data, rows: () => data.rowCount }
    }
    return { postgres: version, migrations, tables, copy, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The tables of the program, by name. */
export const tablesOf = async (client: Pick<pg.ClientBase, 'query'>): Promise<readonly StoredTable[]> => {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      and a.attgenerated = '' and c.relname <> all ($1)
    group by c.relname order by c.relname`,
    [NOT_COPIED],
  )
  return rows
}

const migrationsOf = async (client: pg.Client): Promise<readonly string[]> => {
  const { rows } = await client.query<{ name: string }>('select name from public.kysely_migration order by name')
  return rows.map(({ name }) => name)
}

const versionOf = async (client: pg.Client): Promise<string> => {
  const { rows } = await client.query<{ version: string }>(`select current_setting('server_version') as version`)
  return rows[0]!.version
}
