import type { LogGuard, SpareRights } from '../app/log/ports.ts'
import { NO_PRIVILEGE } from '../kernel/database-codes.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { type StorageTrouble, troubleIn } from '../kernel/storage-trouble.ts'
import { codeOf, messageOf } from '../kernel/unknown.ts'
import { checkServer } from './check-server.ts'
import { type ConnectionSettings, type DatabaseHandle, openDatabase, SERVICE_ROLE } from './connection.ts'
import { troubleAt } from './embedded/named-failure.ts'
import { startEmbeddedPostgres } from './embedded/start.ts'
import { NoWriter } from './hosts/find-writer.ts'
import { readLogGuard } from './log-guard.ts'
import { MigratedByNewer, migrateToLatest } from './migrate.ts'
import { fullDisk } from './place-trouble.ts'
import { announcePresence, type Presence } from './presence.ts'
import { LONG_LIMITS } from './query-limits.ts'
import { ensureServingAccounts, NoServiceRole } from './service-role.ts'
import { isSameDatabase, openBoth } from './serving-pools.ts'
import { readSpareRights } from './spare-rights.ts'
import type { StorageFailure } from './storage-failures.ts'
import * as failures from './storage-failures.ts'

export type { StorageFailure } from './storage-failures.ts'

export interface Storage {
  readonly handle: DatabaseHandle
  /** The connections that alone reach secrets. */
  readonly signIn: DatabaseHandle
  /** Version and place of the database, for the person who starts the service. */
  readonly description: string
  /** Version of PostgreSQL, such as `18.4`. */
  readonly version: string
  /** The role in which requests are served; its policies keep congresses apart. */
  readonly role: string
  /** Milliseconds that the database took to start; null for a server that was already running. */
  readonly startedInMs: number | null
  readonly migrated: readonly string[]
  /** The guards of the log. */
  readonly logGuard: LogGuard
  /** The rights of the serving account beyond need. */
  readonly spareRights: SpareRights
  /** The account that owns the tables or, of a server, the one that was given; at the place where requests are served now. */
  readonly owner: () => ConnectionSettings
  /**
   * Shows the other processes on this database that one more serves it.
   * @param mark the same for processes with the same keys
   * @returns false if another process serves it with other keys
   */
  readonly show: (mark: number) => Promise<boolean>
  /** The trouble of the disk while nothing can be stored: full, or only to be read; null if it has none. */
  readonly trouble: () => Promise<StorageTrouble | null>
  readonly close: () => Promise<void>
}

export interface StorageOptions {
  readonly databaseUrl: string | null
  /** The same database for the account that alone reaches secrets; null if that of `databaseUrl` does it. */
  readonly signInUrl?: string | null
  readonly dataDir: string
  /** Folder with the programs of another PostgreSQL for the embedded database; by default the one that npm has installed. */
  readonly postgresBin?: string | null
  readonly log: (line: string) => void
  /** Receives a sentence for the operator; by default nobody does. */
  readonly warn?: (line: string) => void
}

/** PostgreSQL knows every parameter that this service sends. */
const OF_A_POOLER = /unsupported startup parameter/

/** Opens the configured server, or starts the embedded database, and migrates the schema. */
export const openStorage = async (options: StorageOptions): Promise<Result<Storage, StorageFailure>> => {
  const { databaseUrl } = options
  return databaseUrl === null ? openEmbedded(options) : openServer(databaseUrl, options)
}

const openEmbedded = async ({
  dataDir,
  postgresBin = null,
  log,
  warn = () => {},
}: StorageOptions): Promise<Result<Storage, StorageFailure>> => {
  const started = await startEmbeddedPostgres({ dataDir, postgresBin, log })
  if (!started.ok) return started
  const { connection, serving: account, signIn, version, startedInMs, onUnexpectedExit, stop } = started.value
  try {
    const migrated = await migrate(connection, ({ db }) =>
      ensureServingAccounts(db, { serving: account.password, signIn: signIn.password }),
    )
    const serving = await openBoth(account, signIn, log)
    if (serving.ok) {
      const close = async (): Promise<void> => {
        await serving.value.close()
        await stop()
      }
      const description = describe(version, dataDir)
      const { handle, signIn: identifying } = serving.value
      const logGuard = await readLogGuard(handle.db)
      const spareRights = await readSpareRights(handle.db)
      const moveTo: DatabaseHandle['moveTo'] = (place) => {
        handle.moveTo(place)
        identifying.moveTo(place)
      }
      onUnexpectedExit((event) => {
        if (event.kind === 'reading') {
          moveTo(event.endpoint)
          warn(`nothing can be stored in ${dataDir}; reading goes on from a copy in ${event.endpoint.host}`)
        }
        if (event.kind === 'restored') moveTo(connection)
      })
      const trouble = async () => started.value.trouble() ?? (await fullDisk(dataDir))
      const owner = () => placedAs(handle, connection)
      return ok({
        handle,
        signIn: identifying,
        description,
        version,
        role: SERVICE_ROLE,
        startedInMs,
        migrated,
        logGuard,
        spareRights,
        owner,
        show: ALONE,
        trouble,
        close,
      })
    }
    await stop()
    return serving
  } catch (error) {
    // A server left running would hold the data folder after the service has given up.
    await stop()
    if (error instanceof MigratedByNewer) return err(failures.ofNewerVersion(dataDir, error.message))
    const trouble = troubleIn(error)
    if (trouble !== null) return err(troubleAt(dataDir, trouble, messageOf(error)))
    return err(failures.notUpToDate(dataDir, messageOf(error)))
  }
}

/** An account at the address that a pool connects to. */
const placedAs = ({ pool }: DatabaseHandle, account: ConnectionSettings): ConnectionSettings => {
  const { host, port } = pool.options
  return { ...account, ...(host === undefined ? {} : { host }), ...(port === undefined ? {} : { port }) }
}

const describe = (version: string, place: string): string => `PostgreSQL ${version}, ${place}`

/** Migrates as the account that owns the tables, over a connection that is closed afterwards. */
const migrate = async (
  connection: ConnectionSettings,
  andThen: (owner: DatabaseHandle) => Promise<void> = async () => {},
): Promise<readonly string[]> => {
  const owner = openDatabase(connection, () => {}, undefined, LONG_LIMITS)
  try {
    const migrated = await migrateToLatest(owner.db)
    await andThen(owner)
    return migrated
  } finally {
    await owner.close()
  }
}

/** A data folder serves one process. */
const ALONE = async (): Promise<true> => true

/** The disk of a server is not ours to look at; its errors say what they say. */
const NO_TROUBLE = async (): Promise<null> => null

const openServer = async (
  url: string,
  { signInUrl, log, warn = () => {} }: StorageOptions,
): Promise<Result<Storage, StorageFailure>> => {
  try {
    const server = await checkServer(url)
    if (!('name' in server)) return err(server)
    const other = signInUrl ? await checkServer(signInUrl) : server
    if (!('name' in other)) return err(other)
    const migrated = await migrate({ url })
    const serving = await openBoth({ url }, { url: signInUrl ?? url }, log)
    if (!serving.ok) return serving
    const { handle, signIn } = serving.value
    if (signInUrl && !(await isSameDatabase(handle, signIn))) {
      await serving.value.close()
      return err(failures.signInElsewhere())
    }
    const description = describe(server.name, 'DATABASE_URL')
    const logGuard = await readLogGuard(handle.db)
    let presence: Presence | null = null
    const show = async (mark: number): Promise<boolean> => {
      presence = await announcePresence({ url }, mark, () =>
        warn('another process serves this database with other keys'),
      )
      return presence !== null
    }
    const close = async (): Promise<void> => {
      await presence?.close()
      await serving.value.close()
    }
    const owner = () => ({ url })
    const spareRights = await readSpareRights(handle.db)
    return ok({
      handle,
      signIn,
      description,
      version: server.version,
      role: SERVICE_ROLE,
      startedInMs: null,
      migrated,
      logGuard,
      owner,
      show,
      spareRights,
      trouble: NO_TROUBLE,
      close,
    })
  } catch (error) {
    if (error instanceof MigratedByNewer) return err(failures.ofNewerVersion('DATABASE_URL', error.message))
    if (error instanceof NoWriter)
      return err((error.areStrangers ? failures.notOneCluster : failures.noWriter)(error.message))
    if (error instanceof NoServiceRole) return err(failures.noServiceRole(error))
    const trouble = troubleIn(error)
    if (trouble !== null) return err(troubleAt('DATABASE_URL', trouble, messageOf(error)))
    if (OF_A_POOLER.test(messageOf(error))) return err(failures.pooler(messageOf(error)))
    const isRefused = codeOf(error) === NO_PRIVILEGE
    return err(isRefused ? failures.notAllowed(messageOf(error)) : failures.unreachable(messageOf(error)))
  }
}
