import { appendFileSync, chownSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Test } from 'tap'
import type { EmbeddedConnection } from '../../../src/storage/embedded/server.ts'
import type { EmbeddedPostgres } from '../../../src/storage/embedded/start.ts'
import { readyFolder } from '../../support/ready-folder.ts'
import { until } from '../../support/until.ts'
import { query, started } from '../embedded/support.ts'

/** A primary and a standby that follows it. */
export interface Pair {
  readonly primary: EmbeddedPostgres
  /** The folder of the primary, to start it again as it was. */
  readonly primaryFolder: string
  readonly standby: EmbeddedPostgres
  /** Lets the standby take writes. */
  readonly promote: () => Promise<void>
}

/** Both begin as copies of one cluster, which is what a standby is. They are stopped with the test. */
export const standbyPair = async (t: Test): Promise<Pair> => {
  const [primaryFolder, folder] = [await readyFolder(t, 'migrated'), await readyFolder(t, 'migrated')]
  const primary = await started(t, { dataDir: primaryFolder })
  const pgdata = join(folder, 'postgres', 'data')
  const { host, port, user, password } = primary.connection
  // The rules of a data folder let no standby follow.
  appendFileSync(join(primaryFolder, 'postgres', 'data', 'pg_hba.conf'), 'local replication all scram-sha-256\n')
  await query(primary.connection, 'select pg_reload_conf()')
  writeFileSync(join(pgdata, 'standby.signal'), '')
  const { uid, gid } = statSync(pgdata)
  chownSync(join(pgdata, 'standby.signal'), uid, gid)
  appendFileSync(
    join(pgdata, 'postgresql.auto.conf'),
    `primary_conninfo = 'host=${host} port=${port} user=${user} password=${password}'\n`,
  )
  const standby = await started(t, { dataDir: folder })
  await until(async () => (await query(primary.connection, 'select from pg_stat_replication')).length === 1)
  const promote = async (): Promise<void> => {
    await query(standby.connection, 'select pg_promote()')
  }
  return { primary, primaryFolder, standby, promote }
}

/** An address of an account that names the socket of each server, in this order. The servers know one password of it. */
export const urlOfAll = (connections: readonly EmbeddedConnection[]): string => {
  const hosts = connections.map(({ host }) => host).join(',')
  const ports = connections.map(({ port }) => port).join(',')
  const { user, password, database } = connections[0]!
  return `postgres://${user}:${password}@/${database}?host=${encodeURIComponent(hosts)}&port=${ports}`
}
