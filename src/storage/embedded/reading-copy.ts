import { chownSync, lstatSync, mkdtempSync, readdirSync } from 'node:fs'
import { rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { err, ok, type Result } from '../../kernel/result.ts'
import { systemText } from '../../kernel/storage-trouble.ts'
import { tcpEndpoint } from './endpoint.ts'
import { type EmbeddedFailure, startFailed } from './failures.ts'
import { allows, firstClosedFolder, makePrivateFolder } from './folders.ts'
import { launchPostmaster, stopPostmaster } from './postmaster.ts'
import { runProgram } from './run-program.ts'
import { type Server, type Site, withSession } from './server.ts'
import type { Endpoint } from './settings.ts'

/** A copy of the database from which is read while the original can neither be written nor started. */
export interface ReadingCopy {
  readonly server: Server
  /** Stops it and removes its folder. */
  readonly discard: () => Promise<void>
}

const PREFIX = 'kiem-phieu-read-'

/** Of the copy: nobody writes to it, and nothing of it has to survive. */
const SETTINGS = { default_transaction_read_only: 'on', fsync: 'off' } as const

/** Memory first: the disk of the other folders may be the one that fails. */
const PLACES = ['/dev/shm', tmpdir(), '/tmp']

/**
 * Copies the database of a dead PostgreSQL to a place that can be written, and starts it there for reading. Its recovery
 * brings back every commit that reached the disk. The caller makes sure that no server runs on the original.
 * @param places folders to try, the first with enough room is taken
 */
export const startReadingCopy = async (
  site: Site,
  places: readonly string[] = PLACES,
): Promise<Result<ReadingCopy, EmbeddedFailure>> => {
  const { account } = site.launch
  let folder: string | undefined
  try {
    folder = await newFolder(site, places)
    if (folder === undefined) return err(startFailed(site.launch.logFile, 'no room for a copy to read from'))
    const pgdata = join(folder, 'data')
    // Made before, because the folder of a failing disk may have lost its permissions.
    makePrivateFolder(pgdata, account)
    const copied = await runProgram('/bin/cp', ['-R', `${site.place.pgdata}/.`, pgdata], account, '/')
    if (copied.status !== 0) return await failed(folder, site, copied.output)
    await rm(join(pgdata, 'postmaster.pid'), { force: true })
    return await launchIn(folder, pgdata, site)
  } catch (error) {
    return failed(folder, site, systemText(error))
  }
}

/** A private folder with room for the copy and for what its recovery writes; undefined if there is none. */
const newFolder = async (
  { place, launch: { account } }: Site,
  places: readonly string[],
): Promise<string | undefined> => {
  if (process.platform === 'win32') return undefined
  const needed = 2 * sizeOf(place.pgdata)
  for (const parent of places) {
    if (firstClosedFolder(parent, account) !== undefined || !allows(parent, 2, undefined)) continue
    const { bavail, bsize } = await statfs(parent)
    if (bavail * bsize < needed) continue
    const folder = mkdtempSync(join(parent, PREFIX))
    if (account) chownSync(folder, account.uid, account.gid)
    return folder
  }
  return undefined
}

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce(
    (sum, name) => sum + lstatSync(join(folder, name)).size,
    0,
  )

const launchIn = async (folder: string, pgdata: string, site: Site): Promise<Result<ReadingCopy, EmbeddedFailure>> => {
  const launch = { ...site.launch, pgdata, logFile: join(folder, 'postgres.log'), settings: SETTINGS }
  const endpoint: Endpoint =
    site.transport === 'tcp' ? await tcpEndpoint() : { kind: 'socket', host: folder, port: 5432 }
  const started = await launchPostmaster(launch, endpoint)
  if (!started.ok) return failed(folder, site, started.error.detail ?? '')
  const { pid } = started.value
  const place = { ...site, place: { ...site.place, pgdata } }
  const server = await withSession(place, { pid, endpoint, adopted: false })
  if (!server.ok) {
    await stopPostmaster(launch, pid)
    return failed(folder, site, server.error.detail ?? '')
  }
  const discard = async (): Promise<void> => {
    await stopPostmaster(launch, pid)
    await server.value.session.close()
    await rm(folder, { recursive: true, force: true })
  }
  return ok({ server: server.value, discard })
}

const failed = async (
  folder: string | undefined,
  site: Site,
  detail: string,
): Promise<Result<never, EmbeddedFailure>> => {
  if (folder !== undefined) await rm(folder, { recursive: true, force: true })
  return err(startFailed(site.launch.logFile, detail))
}
