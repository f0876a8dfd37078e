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
/** PostgreSQL's code for an account that lacks a right. Since version 15 nobody but the owner may make tables by default. */
const NO_PRIVILEGE = '42501'

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
  const close = async (): Promise<void> => {
    await handle.close()
    await postgres.stop()
  }
  const description = `PostgreSQL ${postgres.version}, ${dataDir}`
  try {
    const migrated = await migrateToLatest(handle.db)
    return ok({ handle, description, startedInMs: postgres.startedInMs, migrated, close })
  } catch (error) {
    // Left running, the server would hold the data folder after the service has given up.
    await close()
    return err(notUpToDate(dataDir, error instanceof Error ? error.message : String(error)))
  }
}

const openServer = async (url: string, { log }: StorageOptions): Promise<Result<Storage, StorageFailure>> => {
  const handle = openDatabase({ url }, ({ message }) => log(`idle connection lost: ${message}`))
  try {
    const { rows } = await sql<{ number: number; name: string; encoding: string }>`
      select current_setting('server_version_num')::integer as number, current_setting('server_version') as name,
        current_setting('server_encoding') as encoding
    `.execute(handle.db)
    const [version] = rows
    if (!version || version.number < OLDEST_SERVER) {
      await handle.close()
      return err(tooOld(version?.name ?? '?'))
    }
    if (version.encoding !== 'UTF8') {
      await handle.close()
      return err(notUnicode(version.encoding))
    }
    const migrated = await migrateToLatest(handle.db)
    const description = `PostgreSQL ${version.name}, DATABASE_URL`
    return ok({ handle, description, startedInMs: null, migrated, close: handle.close })
  } catch (error) {
    await handle.close()
    const detail = error instanceof Error ? error.message : String(error)
    return err((error as { code?: unknown }).code === NO_PRIVILEGE ? notAllowed(detail) : unreachable(detail))
  }
}

const tooOld = (version: string): StorageFailure => ({
  vi: `Máy chủ cơ sở dữ liệu là PostgreSQL ${version}; cần PostgreSQL 15 trở lên.`,
  en: `The database server is PostgreSQL ${version}; PostgreSQL 15 or newer is needed.`,
})

const notUnicode = (encoding: string): StorageFailure => ({
  vi: `Cơ sở dữ liệu ở DATABASE_URL dùng bảng mã ${encoding}, không ghi được họ tên tiếng Việt: hãy tạo cơ sở dữ liệu khác với bảng mã UTF8.`,
  en: `The database at DATABASE_URL has the encoding ${encoding}, in which Vietnamese names cannot be stored: make another one with the encoding UTF8.`,
})

const notAllowed = (detail: string): StorageFailure => ({
  vi: 'Tài khoản trong DATABASE_URL không có quyền tạo bảng: hãy cho tài khoản đó làm chủ cơ sở dữ liệu (ALTER DATABASE … OWNER TO …) hoặc cấp quyền (GRANT CREATE ON SCHEMA public TO …).',
  en: 'The account in DATABASE_URL may not make tables: let it own the database (ALTER DATABASE … OWNER TO …) or grant it the right (GRANT CREATE ON SCHEMA public TO …).',
  detail,
})

const notUpToDate = (dataDir: string, detail: string): StorageFailure => ({
  vi: `Không cập nhật được cấu trúc cơ sở dữ liệu trong ${dataDir}: hãy chạy phiên bản mới nhất của chương trình từng dùng thư mục này, hoặc đặt DATA_DIR vào nơi khác.`,
  en: `The database in ${dataDir} cannot be brought up to date: run the newest version of the program that has used this folder, or set DATA_DIR to another place.`,
  detail,
})

const unreachable = (detail: string): StorageFailure => ({
  vi: 'Không dùng được cơ sở dữ liệu ở DATABASE_URL: kiểm tra địa chỉ, tài khoản và máy chủ, hoặc bỏ DATABASE_URL để dùng cơ sở dữ liệu nhúng.',
  en: 'The database at DATABASE_URL cannot be used: check address, account and server, or leave DATABASE_URL out to use the embedded database.',
  detail,
})
