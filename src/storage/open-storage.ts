import { sql } from 'kysely'
import { err, ok, type Result } from '../kernel/result.ts'
import { type DatabaseHandle, openDatabase } from './connection.ts'
import { startEmbeddedPostgres } from './embedded/start.ts'
import { migrateToLatest } from './migrate.ts'

/** Why no database could be opened: one sentence in each language that says what to do. */
export interface StorageFailure {
  readonly vi: string
  readonly en: string
  readonly detail?: string
}

export interface Storage {
  readonly handle: DatabaseHandle
  /** What is running and where, for the person who started the service. */
  readonly description: string
  /** Milliseconds that the database itself took to start; null for a server that was already there. */
  readonly startedInMs: number | null
  readonly migrated: readonly string[]
  readonly close: () => Promise<void>
}

export interface StorageOptions {
  readonly databaseUrl: string | null
  readonly dataDir: string
  readonly log: (line: string) => void
}

/** The oldest server that the migrations are written for. */
const OLDEST_SERVER = 150_000

/** Opens the server named by the configuration, or starts the embedded database, and brings the schema up to date. */
export const openStorage = async (options: StorageOptions): Promise<Result<Storage, StorageFailure>> => {
  const { databaseUrl } = options
  return databaseUrl === null ? openEmbedded(options) : openServer(databaseUrl, options)
}

const openEmbedded = async ({ dataDir, log }: StorageOptions): Promise<Result<Storage, StorageFailure>> => {
  const started = await startEmbeddedPostgres({ dataDir, log })
  if (!started.ok) return started
  const postgres = started.value
  const handle = openDatabase(postgres.connection, ({ message }) => log(`idle connection lost: ${message}`))
  return ok({
    handle,
    description: `PostgreSQL ${postgres.version}, ${dataDir}`,
    startedInMs: postgres.startedInMs,
    migrated: await migrateToLatest(handle.db),
    close: async () => {
      await handle.close()
      await postgres.stop()
    },
  })
}

const openServer = async (url: string, { log }: StorageOptions): Promise<Result<Storage, StorageFailure>> => {
  const handle = openDatabase({ url }, ({ message }) => log(`idle connection lost: ${message}`))
  try {
    const { rows } = await sql<{ number: number; name: string }>`
      select current_setting('server_version_num')::integer as number, current_setting('server_version') as name
    `.execute(handle.db)
    const [version] = rows
    if (!version || version.number < OLDEST_SERVER) {
      await handle.close()
      return err(tooOld(version?.name ?? '?'))
    }
    const migrated = await migrateToLatest(handle.db)
    const description = `PostgreSQL ${version.name}, DATABASE_URL`
    return ok({ handle, description, startedInMs: null, migrated, close: handle.close })
  } catch (error) {
    await handle.close()
    return err(unreachable(error instanceof Error ? error.message : String(error)))
  }
}

const tooOld = (version: string): StorageFailure => ({
  vi: `Máy chủ cơ sở dữ liệu là PostgreSQL ${version}; cần PostgreSQL 15 trở lên.`,
  en: `The database server is PostgreSQL ${version}; PostgreSQL 15 or newer is needed.`,
})

const unreachable = (detail: string): StorageFailure => ({
  vi: 'Không dùng được cơ sở dữ liệu ở DATABASE_URL: kiểm tra địa chỉ, tài khoản và máy chủ, hoặc bỏ DATABASE_URL để dùng cơ sở dữ liệu nhúng.',
  en: 'The database at DATABASE_URL cannot be used: check address, account and server, or leave DATABASE_URL out to use the embedded database.',
  detail,
})
