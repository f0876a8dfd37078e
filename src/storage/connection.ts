import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { openSockets } from './hosts/open-sockets.ts'
import { addressesOf } from './hosts/read-hosts.ts'
import { WriterPool } from './hosts/writer-pool.ts'
import { preparing } from './prepared-statements.ts'
import { type QueryLimits, SERVING_LIMITS } from './query-limits.ts'
import type { Database } from './tables.ts'

/** Address of the database: a URL, which may name several hosts, or host (a folder for a socket), port, user and name. */
export interface ConnectionSettings {
  readonly url?: string
  readonly host?: string
  readonly port?: number
  readonly user?: string
  readonly password?: string
  readonly database?: string
}

export interface DatabaseHandle {
  readonly db: Kysely<Database>
  readonly pool: pg.Pool
  /** Lets new connections go to another place of the same database; those that are open break when their server ends. */
  readonly moveTo: (place: { readonly host: string; readonly port: number }) => void
  readonly close: () => Promise<void>
}

const BIGINT = 20
const DATE = 1082
const TIMESTAMPTZ = 1184

/** Text in, domain values out: instants as RFC 3339, dates unchanged, whole numbers as numbers. */
const parsers: Record<number, (text: string) => unknown> = {
  [BIGINT]: Number,
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: (text) => new Date(text).toISOString(),
}

/** For every connection whose rows the stores read. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers[oid]) || pg.types.getTypeParser(oid, format as 'text')) as never,
}

const KEEP_ALIVE_MS = 10_000

/** The database role in which requests are served. It owns nothing, so that the tables' policies apply to it. */
export const SERVICE_ROLE = 'kiem_phieu_service'

/** The database role in which people and keys are identified: that of the service, and what is secret besides. */
export const SIGN_IN_ROLE = 'kiem_phieu_sign_in'

/** A role of the connections of a pool. */
export type ServingRole = typeof SERVICE_ROLE | typeof SIGN_IN_ROLE

/**
 * The first statement of each connection. As parameters of its start a pooler would refuse or drop them, and a pooler that
 * passes a used connection on has taken them back. Names are looked up among temporary tables last, so that none shadows a
 * table of the service.
 */
const settle = (role: ServingRole | undefined, { statementMs, connectMs }: QueryLimits) => {
  const settings = `select set_config('statement_timeout', '${statementMs}', false)`
  const text = role
    ? `${settings}, set_config('search_path', 'public,pg_temp', false), set_config('role', '${role}', false)`
    : settings
  const query = { text, query_timeout: connectMs }
  return async (client: pg.ClientBase): Promise<void> => {
    await client.query(query)
  }
}

/**
 * Opens a pool. Sixteen connections are more than two processors can use, and leave room for others on a shared
 * server; what is known of a caller is kept for two seconds, so ten suffice for that.
 * @param role the role in which every statement runs; if absent the account's own, for migrations
 * @param onIdleError called if an idle connection breaks
 * @param limits how long a statement may take; by default so that an answer comes before a desk gives up
 */
export const openDatabase = (
  { url, ...rest }: ConnectionSettings,
  onIdleError: (error: Error) => void = () => {},
  role?: ServingRole,
  limits: QueryLimits = SERVING_LIMITS,
): DatabaseHandle => {
  const addresses = url ? addressesOf(url) : []
  const settings: pg.PoolConfig = {
    ...(addresses.length > 0 ? { connectionString: addresses[0]! } : rest),
    max: role === SIGN_IN_ROLE ? 10 : 16,
    types,
    connectionTimeoutMillis: limits.connectMs,
    query_timeout: limits.answerMs,
    // A peer that vanished without a word is noticed between queries too.
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    application_name: 'kiem-phieu',
    onConnect: settle(role, limits),
  }
  const pool = addresses.length > 1 ? new WriterPool(settings, addresses) : new pg.Pool(settings)
  pool.on('error', onIdleError)
  // While a connection is in use the pool does not listen for its errors. The query reports the break; without a
  // listener of its own the broken connection would end the whole service.
  pool.on('connect', (client) => client.on('error', () => {}))
  const cut = openSockets(pool)
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: preparing(pool) }) })
  const close = async (): Promise<void> => {
    await db.destroy()
    // Kysely does not close a pool that only others have used.
    if (!pool.ending) await pool.end()
    // A server that does not say goodbye would keep the process alive.
    setTimeout(cut, limits.goodbyeMs).unref()
  }
  const moveTo: DatabaseHandle['moveTo'] = ({ host, port }) => {
    Object.assign(pool.options, { host, port })
  }
  return { db, pool, moveTo, close }
}
