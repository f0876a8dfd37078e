import { realpathSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import { err, ok, type Result } from '../../kernel/result.ts'
import { SUPERUSER } from './cluster.ts'
import { dataDirInUse, type EmbeddedFailure, serverNotAnswering } from './failures.ts'

export const DATABASE = 'kiem_phieu'

/** "kiemphie" as a 64-bit number: any constant works, as long as every release uses the same. */
const LOCK_KEY = '7739290309303560549'
/** How long the server may take to notice that the connection of a killed service is gone. */
const LOCK_TRIES = 10
const LOCK_PAUSE_MS = 100
const CONNECT_TIMEOUT_MS = 10_000

/** The dedicated connection of a service: while it lasts, no other service can use the data folder. */
export type Session = {
  readonly version: string
  /** Called once if the connection ends without being closed here. */
  readonly onLost: (listener: () => void) => void
  readonly close: () => Promise<void>
}

/**
 * Connects, checks that the server serves the expected folder, takes the lock, and creates the database if it is
 * missing.
 */
export const openSession = async (
  config: ClientConfig,
  place: { readonly dataDir: string; readonly pgdata: string; readonly pid: number },
): Promise<Result<Session, EmbeddedFailure>> => {
  // Advisory locks belong to a database, so the lock is always taken in the one that initdb created.
  const client = new Client({
    ...config,
    user: SUPERUSER,
    database: 'postgres',
    application_name: 'kiem-phieu lock',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
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
    if (!(await takeLock(client))) {
      await close()
      return err(dataDirInUse(place.dataDir))
    }
    await ensureDatabase(client)
    const onLost = (listener: () => void) => {
      notify = listener
      if (lost) listener()
    }
    return ok({ version, onLost, close })
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

const ensureDatabase = async (client: Client): Promise<void> => {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
  if (rowCount === 0) await client.query(`create database ${DATABASE}`)
}
