import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { preparing } from './prepared-statements.ts'
import type { Database } from './tables.ts'

/** Address of the database: a URL, or host (a folder for a socket), port, user and name. */
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

/** The database role in which requests are served. It owns nothing, so that the tables' policies apply to it. */
export const SERVICE_ROLE = 'kiem_phieu_service'

const roleOption = (role: string): string => `-c role=${role}`

/** Options in a URL take precedence over all settings, so the role has to be set there too. */
const inRole = (url: string, role: string): string => {
  if (!URL.canParse(url)) return url
  const parsed = new URL(url)
  const given = parsed.searchParams.get('options')
  if (given === null) return url
  parsed.searchParams.set('options', `${given} ${roleOption(role)}`)
  return parsed.href
}

/**
 * Opens a pool. Sixteen connections are more than two processors can use, and leave room for others on a shared
 * server.
 * @param role the role in which every statement runs; if absent the account's own, for migrations
 * @param onIdleError called if an idle connection breaks
 */
export const openDatabase = (
  { url, ...rest }: ConnectionSettings,
  onIdleError: (error: Error) => void = () => {},
  role?: typeof SERVICE_ROLE,
): DatabaseHandle => {
  const pool = new pg.Pool({
    ...(url ? { connectionString: role ? inRole(url, role) : url } : rest),
    max: 16,
    types,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    application_name: 'kiem-phieu',
    ...(role ? { options: roleOption(role) } : {}),
  })
  pool.on('error', onIdleError)
  // While a connection is in use the pool does not listen for its errors. The query reports the break; without a
  // listener of its own the broken connection would end the whole service.
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: preparing(pool) }) })
  const close = async (): Promise<void> => {
    await db.destroy()
    // Kysely does not close a pool that only others have used.
    if (!pool.ending) await pool.end()
  }
  return { db, pool, close }
}
