import type pg from 'pg'
import { type ConnectionSettings, openDatabase } from './connection.ts'

/** First number of the advisory locks with which processes show that they serve, and with which keys. */
const SERVING = 1_263_551_312

/** Milliseconds until a process that has lost its connection shows itself again. */
const AGAIN_MS = 2_000

/** A lock that this process shares with all that have its keys, and a look for any with others. */
const SHOW = 'select pg_advisory_lock_shared($1, $2)'
const STRANGERS = `select exists (
  select from pg_locks where locktype = 'advisory' and classid = $1::bigint::oid and objid <> $2::bigint::oid and objsubid = 2
    and database = (select oid from pg_database where datname = current_database())
) as there`

export interface Presence {
  readonly close: () => Promise<void>
}

const show = async (client: pg.ClientBase, mark: number): Promise<{ readonly isAlone: boolean }> => {
  await client.query(SHOW, [SERVING, mark])
  const { rows } = await client.query<{ there: boolean }>(STRANGERS, [SERVING, mark])
  return { isAlone: rows[0]?.there === false }
}

/**
 * Shows that a process serves this database, on a connection of its own, as long as it runs. Two processes with different keys
 * would not read each other's secrets, and their signatures would alternate.
 * @param mark the same for processes that share their keys, from 0 to 2147483647
 * @param onStranger called if a process with other keys is found later, after the connection was lost
 * @returns null if a process with other keys serves
 */
export const announcePresence = async (
  settings: ConnectionSettings,
  mark: number,
  onStranger: () => void,
): Promise<Presence | null> => {
  const { pool, close } = openDatabase(settings)
  let timer: NodeJS.Timeout | undefined
  let letGo = (): void => {}
  let isClosed = false
  /** Null if a process with other keys serves. */
  const hold = async (): Promise<pg.PoolClient | null> => {
    const client = await pool.connect()
    const { isAlone } = await show(client, mark)
    if (!isAlone) {
      client.release(true)
      return null
    }
    letGo = () => {
      letGo = () => {}
      client.release(true)
    }
    client.once('end', () => {
      letGo()
      retry()
    })
    return client
  }
  const retry = (): void => {
    if (isClosed) return
    timer = setTimeout(() => {
      hold().then((held) => {
        if (!held) onStranger()
      }, retry)
    }, AGAIN_MS).unref()
  }
  const held = await hold().catch(async (error: unknown) => {
    await close()
    throw error
  })
  if (!held) {
    await close()
    return null
  }
  return {
    close: async () => {
      isClosed = true
      clearTimeout(timer)
      // The pool ends once every connection has come back.
      letGo()
      await close()
    },
  }
}
