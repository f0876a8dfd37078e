import { join, resolve } from 'node:path'
import { ok, type Result } from '../../kernel/result.ts'
import type { StorageTrouble } from '../../kernel/storage-trouble.ts'
import { clusterOwner, clusterPlace, ensureCluster } from './cluster.ts'
import { discardEndpoint, isWithoutSocket } from './endpoint.ts'
import type { EmbeddedFailure } from './failures.ts'
import { type ClusterPlace, prepareDataDir } from './folders.ts'
import { troubleOf } from './named-failure.ts'
import { stopPostmaster } from './postmaster.ts'
import { locatePrograms, preparePrograms } from './programs.ts'
import { startReadingCopy } from './reading-copy.ts'
import type { Account } from './run-program.ts'
import { bringUp, connectionTo, type EmbeddedConnection, type Server, type Site } from './server.ts'
import type { Purpose } from './session.ts'
import { type SupervisionEvent, supervise } from './supervisor.ts'
import { unprivilegedAccount } from './system-user.ts'

export type EmbeddedOptions = {
  /** Folder for the cluster, its log and, if needed, a copy of the programs. Created if it is missing. */
  readonly dataDir: string
  /** The data folder in which the cluster will be, if it is made elsewhere. */
  readonly placedIn?: string
  readonly log?: (line: string) => void
  /** A private socket, except on Windows, which uses the loopback address with a password. */
  readonly transport?: 'socket' | 'tcp'
  /** Folder of the npm package with PostgreSQL, if it is not this project's own. */
  readonly packageDir?: string
  /** Folder with the programs of another PostgreSQL of the same major version as the data; null for the package. */
  readonly postgresBin?: string | null
  /** Readers share the data folder with a service and leave the database running for it. By default the caller serves. */
  readonly purpose?: Purpose
  /** How many connections it accepts at once, if not as many as one service needs. */
  readonly maxConnections?: number
  /** Milliseconds between two looks at the socket, which a program that tidies up may delete. */
  readonly lookEveryMs?: number
}

export type EmbeddedPostgres = {
  /** The owner of the tables. */
  readonly connection: EmbeddedConnection
  /** The account that serves, with a password of its own. */
  readonly serving: EmbeddedConnection
  /** The account that identifies people and keys. */
  readonly signIn: EmbeddedConnection
  /** For example `18.4`. */
  readonly version: string
  /** Milliseconds from the call until the database answered, including initdb at a first start. */
  readonly startedInMs: number
  /** True if PostgreSQL was still running from a killed service. */
  readonly adopted: boolean
  /** Process id of the postmaster; undefined while it is being restarted. */
  readonly pid: () => number | undefined
  readonly onUnexpectedExit: (listener: (event: SupervisionEvent) => void) => void
  /** The trouble of the disk that the last attempt to start again has met; null if it met none. */
  readonly trouble: () => StorageTrouble | null
  /** Stops PostgreSQL and its supervision; a second call waits for the first. */
  readonly stop: () => Promise<void>
}

/** The socket is looked at so often. */
const LOOK_EVERY_MS = 5_000

/** Starts, or adopts, the embedded PostgreSQL on a data folder and keeps it running until `stop`. */
export const startEmbeddedPostgres = async (
  options: EmbeddedOptions,
): Promise<Result<EmbeddedPostgres, EmbeddedFailure>> => {
  const begun = performance.now()
  const site = await prepareSite(options)
  if (!site.ok) return site
  const first = await bringUp(site.value)
  if (!first.ok) return first
  return ok(supervised(site.value, first.value, performance.now() - begun, options))
}

const prepareSite = async (options: EmbeddedOptions): Promise<Result<Site, EmbeddedFailure>> => {
  const dataDir = resolve(options.dataDir)
  const place = clusterPlace(dataDir)
  const source = locatePrograms(options.postgresBin, options.packageDir)
  if (!source.ok) return source
  const account = await accountFor(place, resolve(options.placedIn ?? dataDir))
  if (!account.ok) return account
  const prepared = prepareDataDir(dataDir, account.value)
  if (!prepared.ok) return prepared
  const programs = await preparePrograms(source.value, dataDir, account.value)
  if (!programs.ok) return programs
  const cluster = await ensureCluster(place, programs.value, account.value)
  if (!cluster.ok) return cluster
  if (cluster.value.created) options.log?.(`database made in ${place.folder}`)
  return ok({
    dataDir,
    place,
    purpose: options.purpose ?? 'serve',
    transport: options.transport ?? (process.platform === 'win32' ? 'tcp' : 'socket'),
    launch: {
      postgres: programs.value.postgres,
      pgCtl: programs.value.pgCtl,
      pgdata: place.pgdata,
      logFile: join(dataDir, 'postgres.log'),
      account: account.value,
      maxConnections: options.maxConnections,
    },
  })
}

/** As root: the owner of an existing cluster, otherwise the account of the data folder. Else our own account. */
const accountFor = async (
  place: ClusterPlace,
  dataDir: string,
): Promise<Result<Account | undefined, EmbeddedFailure>> => {
  if (process.getuid?.() !== 0) return ok(undefined)
  const owner = clusterOwner(place)
  return owner && owner.uid !== 0 ? ok({ name: `uid ${owner.uid}`, ...owner }) : unprivilegedAccount(dataDir)
}

const supervised = (
  site: Site,
  first: Server,
  startedInMs: number,
  { log, lookEveryMs = LOOK_EVERY_MS }: EmbeddedOptions,
): EmbeddedPostgres => {
  let trouble: StorageTrouble | null = null
  const listeners: ((event: SupervisionEvent) => void)[] = []
  const report = (event: SupervisionEvent) => {
    log?.(event.kind === 'failed' ? `database not restored: ${event.failure.code}` : `database ${event.kind}`)
    if (event.kind === 'failed') trouble = troubleOf(event.failure)
    if (event.kind === 'restored') trouble = null
    for (const listener of listeners) listener(event)
  }
  const supervisor = supervise(first, () => bringUp(site, first.endpoint), report, {
    copyToRead: async () => {
      const copy = await startReadingCopy(site)
      if (!copy.ok) log?.(`no copy to read from: ${copy.error.detail ?? ''}`)
      return copy
    },
  })
  const looking = setInterval(() => {
    const server = supervisor.current()
    // Its end is noticed like every other, and the next start makes the socket again.
    if (server && isWithoutSocket(server.endpoint)) void stopPostmaster(site.launch, server.pid)
  }, lookEveryMs).unref()
  const shutDown = async () => {
    clearInterval(looking)
    const server = await supervisor.end()
    const isLast = server === undefined || (await server.session.isLast())
    if (server && isLast) await stopPostmaster(site.launch, server.pid)
    await server?.session.close()
    if (isLast) discardEndpoint(site.dataDir, first.endpoint)
  }
  let stopping: Promise<void> | undefined
  return {
    connection: connectionTo(first.endpoint, site.place),
    serving: connectionTo(first.endpoint, site.place, 'serving'),
    signIn: connectionTo(first.endpoint, site.place, 'signIn'),
    version: first.session.version,
    startedInMs,
    adopted: first.adopted,
    pid: () => supervisor.current()?.pid,
    trouble: () => trouble,
    onUnexpectedExit: (listener) => listeners.push(listener),
    stop: () => {
      stopping ??= shutDown()
      return stopping
    },
  }
}
