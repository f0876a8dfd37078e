import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { err, ok, type Result } from '../../kernel/result.ts'
import { codeOf } from '../../kernel/unknown.ts'
import { type EmbeddedFailure, socketFolderUnavailable } from './failures.ts'
import { allows, firstClosedFolder, makePrivateFolder } from './folders.ts'
import type { Account } from './run-program.ts'
import type { Endpoint } from './settings.ts'

const SOCKET_PORT = 5432
const LOOPBACK = '127.0.0.1'
const TEMPORARY_PREFIX = 'kiem-phieu-'

/** Maximum length of the path of a Unix socket (sun_path without its terminating zero). */
const longestSocketPath = process.platform === 'linux' ? 107 : 103

const socketOf = (folder: string, port: number): string => join(folder, `.s.PGSQL.${port}`)

/** The lock file of a socket, with the number of the listening process; undefined for a TCP port, which has none. */
export const lockFileOf = ({ kind, host, port }: Endpoint): string | undefined =>
  kind === 'socket' ? `${socketOf(host, port)}.lock` : undefined

/** Whether the socket of an endpoint was deleted, alone or with its folder. A server that runs does not put it back. */
export const isWithoutSocket = ({ kind, host, port }: Endpoint): boolean =>
  kind === 'socket' && !existsSync(socketOf(host, port))

/** Creates the folder of a socket again, if it was deleted. */
export const restoreSocketFolder = ({ kind, host }: Endpoint, account: Account | undefined): void => {
  if (kind === 'socket' && !existsSync(host)) ensureSocketFolder(host, account)
}

const fits = (folder: string): boolean => Buffer.byteLength(socketOf(folder, SOCKET_PORT)) <= longestSocketPath

/** A private folder for the socket: beside the data or, if that path is too long, a new one among temporary files. */
export const socketEndpoint = (
  dataDir: string,
  account: Account | undefined,
  temporaryFolders: readonly string[] = [tmpdir(), '/tmp'],
): Result<Endpoint, EmbeddedFailure> => {
  const beside = join(dataDir, 'socket')
  try {
    if (fits(beside)) {
      ensureSocketFolder(beside, account)
      return ok({ kind: 'socket', host: beside, port: SOCKET_PORT })
    }
    const host = temporarySocketFolder(temporaryFolders, account)
    return host === undefined ? err(socketFolderUnavailable(dataDir)) : ok({ kind: 'socket', host, port: SOCKET_PORT })
  } catch {
    return err(socketFolderUnavailable(dataDir))
  }
}

/** A second service that starts on the same data may create it first; the lock decides which of the two runs. */
const ensureSocketFolder = (folder: string, account: Account | undefined): void => {
  try {
    makePrivateFolder(folder, account)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

/** The name is random: in a folder that everybody can write to, another user could take a name that can be guessed. */
const temporarySocketFolder = (parents: readonly string[], account: Account | undefined): string | undefined => {
  const parent = parents.find(
    (folder) =>
      fits(join(folder, `${TEMPORARY_PREFIX}XXXXXX`)) &&
      firstClosedFolder(folder, account) === undefined &&
      allows(folder, 2, undefined),
  )
  if (parent === undefined) return undefined
  const folder = mkdtempSync(join(parent, TEMPORARY_PREFIX))
  if (account) chownSync(folder, account.uid, account.gid)
  return folder
}

/** Removes the socket folder of a server that has stopped, if it was a temporary one. */
export const discardEndpoint = (dataDir: string, endpoint: Endpoint): void => {
  if (endpoint.kind === 'socket' && !endpoint.host.startsWith(dataDir))
    rmSync(endpoint.host, { recursive: true, force: true })
}

/** A free port on the loopback address. Someone may take it before PostgreSQL does; starting again picks another. */
export const tcpEndpoint = (): Promise<Endpoint> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, LOOPBACK, () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve({ kind: 'tcp', host: LOOPBACK, port }))
    })
  })
