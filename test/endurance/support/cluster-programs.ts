import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The programs of a server with a standby, as Debian installs them. */
export interface ClusterPrograms {
  readonly patroni: string
  readonly etcd: string
  readonly haproxy: string
  /** Folder of the programs of PostgreSQL. */
  readonly postgres: string
}

const FOLDERS = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin']

const find = (name: string): string | undefined =>
  FOLDERS.map((folder) => join(folder, name)).find((path) => existsSync(path))

/** The programs, or the names of the Debian packages that are missing. */
export const clusterPrograms = (): ClusterPrograms | { readonly missing: readonly string[] } => {
  const [patroni, etcd, haproxy] = [find('patroni'), find('etcd'), find('haproxy')]
  const postgres = '/usr/lib/postgresql/15/bin'
  const missing = [
    ...(patroni ? [] : ['patroni']),
    ...(etcd ? [] : ['etcd-server']),
    ...(haproxy ? [] : ['haproxy']),
    ...(existsSync(join(postgres, 'pg_rewind')) ? [] : ['postgresql-15']),
  ]
  return patroni && etcd && haproxy && missing.length === 0 ? { patroni, etcd, haproxy, postgres } : { missing }
}

/** None of these programs runs as root: the account `postgres` then. */
export const clusterAccount = (): { readonly uid: number; readonly gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined
  const fields = /^postgres:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'))
  if (!fields) throw new Error('there is no account postgres')
  return { uid: Number(fields[1]), gid: Number(fields[2]) }
}
