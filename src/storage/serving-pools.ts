import { NO_PRIVILEGE } from '../kernel/database-codes.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { codeOf, messageOf } from '../kernel/unknown.ts'
import {
  type ConnectionSettings,
  type DatabaseHandle,
  openDatabase,
  SERVICE_ROLE,
  type ServingRole,
  SIGN_IN_ROLE,
} from './connection.ts'
import { NoServiceRole, readGuard } from './service-role.ts'
import type { StorageFailure } from './storage-failures.ts'
import * as failures from './storage-failures.ts'

type Log = (line: string) => void

/** PostgreSQL's codes for a role that the account may not take, and for one that does not exist. */
const NOT_TAKEN: readonly string[] = [NO_PRIVILEGE, '22023']

/** The pools of a service. */
export interface Both {
  readonly handle: DatabaseHandle
  readonly signIn: DatabaseHandle
  readonly close: () => Promise<void>
}

/** The pool that serves requests, and the one that identifies callers and alone reaches secrets. */
export const openBoth = async (
  serving: ConnectionSettings,
  identifying: ConnectionSettings,
  log: Log,
): Promise<Result<Both, StorageFailure>> => {
  const handle = await openServing(serving, SERVICE_ROLE, log)
  if (!handle.ok) return handle
  const signIn = await openServing(identifying, SIGN_IN_ROLE, log).catch(async (error: unknown) => {
    await handle.value.close()
    throw error
  })
  if (!signIn.ok) {
    await handle.value.close()
    return signIn
  }
  const close = async (): Promise<void> => {
    await handle.value.close()
    await signIn.value.close()
  }
  return ok({ handle: handle.value, signIn: signIn.value, close })
}

/** A pool in a role that owns nothing. Returned only if the policies apply to it. */
const openServing = async (
  connection: ConnectionSettings,
  wanted: ServingRole,
  log: Log,
): Promise<Result<DatabaseHandle, StorageFailure>> => {
  const handle = openDatabase(connection, ({ message }) => log(`idle connection lost: ${message}`), wanted)
  try {
    const { role, guarded, open, closed } = await readGuard(handle.db)
    const isGuarded = role === wanted && guarded > 0 && open.length === 0 && closed.length === 0
    if (isGuarded) return ok(handle)
    await handle.close()
    if (role !== wanted) return err(failures.notInRole(wanted, role))
    return err(open.length > 0 ? failures.unguarded(wanted, open) : failures.rightsMissing(wanted, closed))
  } catch (error) {
    await handle.close()
    if (wanted === SIGN_IN_ROLE && NOT_TAKEN.includes(codeOf(error) ?? '')) {
      return err(failures.noServiceRole(new NoServiceRole(wanted, await accountOf(connection), messageOf(error))))
    }
    throw error
  }
}

const accountOf = async (connection: ConnectionSettings): Promise<string> => {
  const { pool, close } = openDatabase(connection)
  try {
    const { rows } = await pool.query<{ account: string }>('select quote_ident(session_user) as account')
    return rows[0]?.account ?? '…'
  } finally {
    await close()
  }
}

/** Whether two pools reach one database of one server. */
export const isSameDatabase = async (one: DatabaseHandle, other: DatabaseHandle): Promise<boolean> => {
  const places = [one, other].map(async ({ pool }) => {
    const { rows } = await pool.query<{ place: string }>(
      'select concat(oid, pg_postmaster_start_time()) as place from pg_database where datname = current_database()',
    )
    return rows[0]?.place
  })
  const [first, second] = await Promise.all(places)
  return first === second
}
