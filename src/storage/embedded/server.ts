import { setTimeout as sleep } from 'node:timers/promises'
import { err, ok, type Result } from '../../kernel/result.ts'
import { systemText } from '../../kernel/storage-trouble.ts'
import { fullDisk } from '../place-trouble.ts'
import { ACCOUNTS, type AccountKind, readPassword } from './accounts.ts'
import { discardEndpoint, isWithoutSocket, restoreSocketFolder, socketEndpoint, tcpEndpoint } from './endpoint.ts'
import { diskFull, type EmbeddedFailure, startFailed } from './failures.ts'
import type { ClusterPlace } from './folders.ts'
import { named } from './named-failure.ts'
import { askToEnd, findPostmaster, type Launch, launchPostmaster, stopPostmaster } from './postmaster.ts'
import { isAlive, readPostmasterFile } from './postmaster-file.ts'
import { DATABASE, openSession, type Purpose, type Session } from './session.ts'
import type { Endpoint } from './settings.ts'
import { requirePasswords } from './sign-in-rules.ts'

/** Connection parameters for `pg.Pool`. For a socket, `host` is the path of its folder. */
export type EmbeddedConnection = {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly database: string
  readonly password?: string
}

/** The parameters for starting again. */
export type Site = {
  readonly dataDir: string
  readonly place: ClusterPlace
  readonly launch: Launch
  readonly transport: 'socket' | 'tcp'
  /** By default to serve. */
  readonly purpose?: Purpose
}

/** A running PostgreSQL that this service alone uses. */
export type Server = {
  readonly pid: number
  readonly endpoint: Endpoint
  readonly adopted: boolean
  readonly session: Session
}

const TRIES = 25
const PAUSE_MS = 200
/** Timeout for a server that runs and does not answer at all; each attempt to connect may take ten seconds. */
const PATIENCE_MS = 30_000
// Transient failures: children of a killed postmaster need a moment to notice; a free port may be taken by another
// program.
const PASSING = /shared memory block|could not bind|already in use|lock file .* already exists/
/** How long a server without a socket may take to end, if nobody uses it. */
const RETIRE_TRIES = 100
const RETIRE_PAUSE_MS = 20

/** Connection parameters of an account, by default the owner, for an endpoint of a cluster. */
export const connectionTo = (
  endpoint: Endpoint,
  place: ClusterPlace,
  kind: AccountKind = 'owner',
): EmbeddedConnection => {
  // In folders that only earlier versions have started, both accounts have one password.
  const password = readPassword(place, kind) ?? readPassword(place, 'owner')
  return {
    host: endpoint.host,
    port: endpoint.port,
    user: ACCOUNTS[kind].name,
    database: DATABASE,
    ...(password === undefined ? {} : { password }),
  }
}

/**
 * Adopts the PostgreSQL that already runs on the data folder, or starts one, and takes the lock. Leaves a server alone
 * if another service holds its lock.
 * @param known the previous endpoint after a crash, so that pools find the server again
 */
export const bringUp = async (site: Site, known?: Endpoint): Promise<Result<Server, EmbeddedFailure>> => {
  const result = await tryToBringUp(site, known).catch((error: unknown) =>
    err(named(site.dataDir, startFailed(site.launch.logFile, systemText(error)))),
  )
  // On a disk without any room PostgreSQL cannot even write why it ended.
  const isUnexplained = !result.ok && result.error.code === 'start-failed'
  return isUnexplained && (await fullDisk(site.dataDir)) !== null
    ? err(diskFull(site.dataDir, result.error.detail ?? ''))
    : result
}

const tryToBringUp = async (site: Site, known?: Endpoint): Promise<Result<Server, EmbeddedFailure>> => {
  const deadline = performance.now() + PATIENCE_MS
  for (let tries = 1; ; tries += 1) {
    const running = await findPostmaster(site.place.pgdata)
    if (running && isWithoutSocket(running.endpoint) && (await hasRetired(site, running.pid, known !== undefined))) {
      continue
    }
    if (site.purpose !== 'read') {
      const required = await requirePasswords(site.launch, site.place, running?.pid)
      if (!required.ok) return required
    }
    if (running) {
      const server = await withSession(site, { pid: running.pid, endpoint: running.endpoint, adopted: true })
      // A server that is stopping or recovering refuses connections; soon it is gone or ready.
      if (server.ok || server.error.code !== 'server-not-answering' || tries === TRIES) return server
      if (performance.now() > deadline) return server
      await sleep(PAUSE_MS)
      continue
    }
    const endpoint = known === undefined ? await newEndpoint(site) : ok(known)
    if (!endpoint.ok) return endpoint
    if (known !== undefined) restoreSocketFolder(known, site.launch.account)
    const started = await launchPostmaster(site.launch, endpoint.value)
    if (started.ok) {
      const server = await withSession(site, { pid: started.value.pid, endpoint: endpoint.value, adopted: false })
      if (server.ok || known !== undefined || server.error.code !== 'server-not-answering') return server
      // We have just started it and cannot use it, for example on a full disk: it must not outlive us.
      await stopPostmaster(site.launch, started.value.pid)
      discardEndpoint(site.dataDir, endpoint.value)
      return err(notUsable(site, server.error))
    }
    if (known === undefined) discardEndpoint(site.dataDir, endpoint.value)
    if (tries === TRIES || !PASSING.test(started.error.detail ?? '')) return err(named(site.dataDir, started.error))
    await sleep(PAUSE_MS)
  }
}

const notUsable = (site: Site, { detail = '' }: EmbeddedFailure): EmbeddedFailure =>
  named(site.dataDir, startFailed(site.launch.logFile, detail))

/**
 * Ends a server whose socket was deleted: nobody can connect to it any more, so it is started again with a socket.
 * @param isOurs whether its connections are those of this service. If not, it is asked to end once nobody is connected, so
 *   that a service that still uses it keeps it.
 * @returns false if it still runs
 */
const hasRetired = async (site: Site, pid: number, isOurs: boolean): Promise<boolean> => {
  if (isOurs) {
    await stopPostmaster(site.launch, pid)
    return true
  }
  askToEnd(pid)
  for (let tries = 0; tries < RETIRE_TRIES; tries += 1) {
    if (!isAlive(pid) || readPostmasterFile(site.place.pgdata)?.pid !== pid) return true
    await sleep(RETIRE_PAUSE_MS)
  }
  return false
}

const newEndpoint = async (site: Site): Promise<Result<Endpoint, EmbeddedFailure>> =>
  site.transport === 'tcp' ? ok(await tcpEndpoint()) : socketEndpoint(site.dataDir, site.launch.account)

/** Opens the lock connection of a server that has been found or started. */
export const withSession = async (
  site: Site,
  found: Omit<Server, 'session'>,
): Promise<Result<Server, EmbeddedFailure>> => {
  const place = { dataDir: site.dataDir, pgdata: site.place.pgdata, pid: found.pid }
  const session = await openSession(connectionTo(found.endpoint, site.place), place, site.purpose)
  return session.ok ? ok({ ...found, session: session.value }) : err(session.error)
}
