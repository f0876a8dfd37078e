import { realpathSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import { err, ok, type Result } from '../../kernel/result.ts'
import { SUPERUSER } from './accounts.ts'
import { dataDirInUse, type EmbeddedFailure, serverNotAnswering } from './failures.ts'

export const DATABASE = 'kiem_phieu'

/** "kiemphie" as a 64-bit number: any constant works, as long as every release uses the same. */
const LOCK_KEY = '7739290309303560549'
/** Held by everybody who only reads, together with others. */
const READERS_KEY = '7739290309303560550'
/** How long the server may take to notice that the connection of a killed service is gone. */
const LOCK_TRIES = 10
const LOCK_PAUSE_MS = 100
const CONNECT_TIMEOUT_MS = 10_000
/** A server that hangs is not waited for. Creating the database takes longest. */
const ANSWER_TIMEOUT_MS = 60_000

/** A service uses the data folder alone; readers, such as the verification of a stopped installation, share it with anybody. */
export type Purpose = 'serve' | 'read'

/** The dedicated connection of a service or a reader: while that of a service lasts, no other service can use the data folder. */
export type Session = {
  readonly version: string
  /** Called once if the connection ends without being closed here. */
  readonly onLost: (listener: () => void) => void
  /** Whether nobody else uses the server, so that it may be stopped. A service stops it in any case. */
  readonly isLast: () => Promise<boolean>
  readonly close: () => Promise<void>
}

/**
 * Connects, checks that the server serves the expected folder, takes the lock, and creates the database if it is
 * missing.
 */
export const openSession = async (
  config: ClientConfig,
  place: { readonly dataDir: string; readonly pgdata: string; readonly pid: number },
  purpose: Purpose = 'serve',
): Promise<Result<Session, EmbeddedFailure>> => {
  // Advisory locks belong to a database, so the lock is always taken in the one that initdb created.
  const client = new Client({
    ...config,
    user: SUPERUSER,
    database: 'postgres',
    application_name: 'kiem-phieu lock',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: ANSWER_TIMEOUT_MS,
    keepAlive: true,
  })
  let lost = false
  let closed = false
  let notify: (() => void) | undefined
  const end = () => {
    if (lost || closed) return
    lost = true
    notify?.()
  }
  client.on('error', end)
  client.on('end', end)
  const close = async () => {
    closed = true
    await client.end().catch(() => undefined)
  }
  try {
    await client.connect()
    const version = await prove(client, place.pgdata)
    if (purpose === 'read') await client.query('select pg_advisory_lock_shared($1)', [READERS_KEY])
    else if (!(await takeLock(client))) {
      await close()
      return err(dataDirInUse(place.dataDir))
    }
    await ensureDatabase(client)
    const onLost = (listener: () => void) => {
      notify = listener
      if (lost) listener()
    }
    const isLast = async () => purpose === 'serve' || (await isLastReader(client).catch(() => false))
    return ok({ version, onLost, isLast, close })
  } catch (error) {
    await close()
    return err(serverNotAnswering(place.pid, String(error)))
  }
}

const prove = async (client: Client, pgdata: string): Promise<string> => {
  const { rows } = await client.query<{ version: string; folder: string }>(
    "select current_setting('server_version') as version, current_setting('data_directory') as folder",
  )
  const { version, folder } = rows[0]!
  if (realpathSync(folder) !== realpathSync(pgdata)) throw new Error(`the server serves ${folder}, not ${pgdata}`)
  return version
}

const takeLock = async (client: Client): Promise<boolean> => {
  for (let tries = 1; ; tries += 1) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [LOCK_KEY])
    if (rows[0]?.taken) return true
    if (tries === LOCK_TRIES) return false
    await sleep(LOCK_PAUSE_MS)
  }
}

/**
 * Takes the locks of readers and of the service, which nobody else then has. A service that starts now starts the
 * server again.
 */
const isLastReader = async (client: Client): Promise<boolean> => {
  await client.query('select pg_advisory_unlock_shared($1)', [READERS_KEY])
  for (const key of [READERS_KEY, LOCK_KEY]) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [key])
    if (!rows[0]?.taken) return false
  }
  return true
}

const ensureDatabase = async (client: Client): Promise<void> => {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
  if (rowCount === 0) await client.query(`create database ${DATABASE}`)
}
