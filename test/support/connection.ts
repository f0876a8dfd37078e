import { isDeepStrictEqual } from 'node:util'
import { Client, type ClientBase, type ClientConfig, Pool } from 'pg'

// Database helpers shared by test/run.ts and the tests. Must not import tap, because any importer of tap becomes a
// test.

/** How to reach a database; fits `pg.Pool` and `pg.Client`. */
export type TestConnection = {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly database: string
  readonly password?: string
}

/** Set by test/run.ts for all test processes of one run; a test file started by hand brings its own server. */
export const EMBEDDED_VARIABLE = 'TEST_EMBEDDED_CONNECTION'
export const RUN_VARIABLE = 'TEST_RUN_ID'
/** URL of a superuser on a PostgreSQL server (15 or newer) on which the store tests run as well. */
export const SERVER_VARIABLE = 'TEST_DATABASE_URL'

/** Every database of this run begins with it. */
export const databasePrefix = (id: string): string => `kp_test_${id}_`

/**
 * The connection of a URL of the form `postgresql://user:password@host:port/database`; `?host=` overrides the host with
 * a socket folder.
 */
export const connectionOfUrl = (text: string): TestConnection => {
  const url = new URL(text)
  return {
    host: url.searchParams.get('host') ?? decodeURIComponent(url.hostname),
    port: Number(url.searchParams.get('port') ?? (url.port || 5432)),
    user: decodeURIComponent(url.username),
    database: decodeURIComponent(url.pathname.slice(1)) || 'postgres',
    ...(url.password && { password: decodeURIComponent(url.password) }),
  }
}

/** Databases to which connections are kept open, because opening one and its first statements cost most. */
const pools = new Map<string, { readonly pool: Pool; readonly connection: TestConnection }>()
const addressOf = ({ host, port, database }: ClientConfig): string => `${host}:${port}/${database}`

/** Lets `withClient` use the same connections to this database again, until the pool is ended. */
export const keepPool = (connection: TestConnection): Pool => {
  const pool = new Pool({ ...connection, idleTimeoutMillis: 0 })
  pool.on('error', () => {})
  pools.set(addressOf(connection), { pool, connection })
  return pool
}

const poolOf = (config: ClientConfig): Pool | undefined => {
  const kept = pools.get(addressOf(config))
  return kept && !kept.pool.ending && isDeepStrictEqual(config, kept.connection) ? kept.pool : undefined
}

/** Runs work on one connection; it is closed afterwards, or kept for the next if it is as good as new. */
export const withClient = async <T>(config: ClientConfig, work: (client: ClientBase) => Promise<T>): Promise<T> => {
  const pool = poolOf(config)
  if (pool) {
    const client = await pool.connect()
    try {
      const result = await work(client)
      await client.query('discard all')
      client.release()
      return result
    } catch (error) {
      client.release(true)
      throw error
    }
  }
  const client = new Client(config)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Version of a server, for example `15.14`. */
export const serverVersion = (connection: TestConnection): Promise<string> =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    return rows[0]!.server_version.split(' ')[0]!
  })

/** Removes all databases of a run from a server. */
export const dropDatabases = (connection: TestConnection, id: string): Promise<void> =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [databasePrefix(id)],
    )
    for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`)
  })
