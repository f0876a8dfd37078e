import { execFile } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ClientConfig } from 'pg'
import { clusterPlace } from '../../../src/storage/embedded/cluster.ts'
import { findPostmaster } from '../../../src/storage/embedded/postmaster.ts'
import { connectionTo } from '../../../src/storage/embedded/server.ts'
import { connectionOfUrl, SERVER_VARIABLE, serverVersion, withClient } from '../../support/connection.ts'
import type { Resources } from './resources.ts'
import { type Service, startService } from './service.ts'

const run = promisify(execFile)

/** A service on a database, and how a bare client reaches the same database. */
export interface Bench {
  readonly label: string
  readonly service: Service
  /** The postmaster; null if the database belongs to a server. */
  readonly databasePid: number | null
  readonly connection: ClientConfig & { readonly host: string; readonly port: number; readonly database: string }
}

/** Stops a service; whatever it has written to standard error, a warning of Node for one, is worth seeing. */
const stopService = async ({ stop, complaints }: Service): Promise<void> => {
  await stop()
  if (complaints()) console.error(`The service wrote to standard error:\n${complaints()}`)
}

/** A fresh service on a fresh embedded database. */
export const embeddedBench = async (resources: Resources): Promise<Bench> => {
  const dataDir = resources.folder()
  const service = resources.keep(await startService({ DATA_DIR: dataDir }), stopService)
  const place = clusterPlace(dataDir)
  const postmaster = await findPostmaster(place.pgdata)
  if (!postmaster) throw new Error('the embedded database does not run')
  const connection = connectionTo(postmaster.endpoint, place)
  const label = `embedded PostgreSQL ${await serverVersion(connection)}`
  return { label, service, databasePid: postmaster.pid, connection }
}

/**
 * A fresh service on a fresh database of a PostgreSQL server: TEST_DATABASE_URL, or the system's own, started here on a
 * private socket. Undefined if there is neither.
 */
export const serverBench = async (resources: Resources): Promise<Bench | undefined> => {
  const url = process.env[SERVER_VARIABLE] ?? (await startSystemServer(resources))
  if (url === undefined) return undefined
  const server = connectionOfUrl(url)
  const database = `kp_bench_${process.pid}`
  await withClient(server, (client) => client.query(`create database ${database}`))
  resources.keep(database, () => withClient(server, (client) => client.query(`drop database ${database} with (force)`)))
  const address = new URL(url)
  address.pathname = `/${database}`
  const service = resources.keep(await startService({ DATABASE_URL: address.href }), stopService)
  const label = `server PostgreSQL ${await serverVersion(server)}`
  return { label, service, databasePid: null, connection: { ...server, database } }
}

const DEBIAN = '/usr/lib/postgresql'

/** The newest PostgreSQL that Debian's packages have installed; undefined without one. */
const systemPrograms = (): string | undefined => {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map(Number).filter(Number.isInteger) : []
  const folders = versions.toSorted((a, b) => b - a).map((version) => join(DEBIAN, String(version), 'bin'))
  return folders.find((folder) => existsSync(join(folder, 'initdb')))
}

/** PostgreSQL refuses to run as root. */
const account = (): { uid: number; gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined
  const fields = /^postgres:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'))
  if (!fields) throw new Error('there is no account postgres')
  return { uid: Number(fields[1]), gid: Number(fields[2]) }
}

const startSystemServer = async (resources: Resources): Promise<string | undefined> => {
  const programs = systemPrograms()
  if (!programs) return undefined
  const folder = resources.folder()
  const socket = join(folder, 'socket')
  mkdirSync(socket)
  const owner = account()
  if (owner) for (const path of [folder, socket]) chownSync(path, owner.uid, owner.gid)
  const call = (program: string, ...args: string[]) => run(join(programs, program), args, { cwd: folder, ...owner })
  const data = join(folder, 'data')
  await call('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8')
  const options = `-c listen_addresses='' -c unix_socket_directories='${socket}' -c timezone=UTC`
  const log = join(folder, 'server.log')
  await call('pg_ctl', '-D', data, '-w', '-l', log, '-o', options, 'start')
  resources.keep(data, () => call('pg_ctl', '-D', data, '-w', '-m', 'fast', 'stop'))
  return `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(socket)}`
}
