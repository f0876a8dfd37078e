import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Test } from 'tap'
import type { TestConnection } from '../../support/database.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const FOLDERS = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin']
const program = FOLDERS.map((folder) => join(folder, 'pgbouncer')).find((path) => existsSync(path))

/** The continuous integration installs PgBouncer, so that a machine without it leaves its tests out and says so. */
export const withoutPgBouncer = program === undefined && 'PgBouncer is not installed (Debian: pgbouncer)'

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

/** Starts PgBouncer, with the settings of its package and a mode, in front of a database. Returns the address for an account. */
export const startPgBouncer = async (
  t: Test,
  { host, port, user, password, database }: TestConnection,
  poolMode: 'session' | 'transaction' | 'statement',
): Promise<(account: string) => string> => {
  const folder = temporaryFolder(t)
  chmodSync(folder, 0o755)
  const listens = await freePort()
  const [settings, users] = [join(folder, 'pgbouncer.ini'), join(folder, 'users.txt')]
  writeFileSync(users, `"${user}" "${password ?? ''}"\n`)
  writeFileSync(
    settings,
    `[databases]
${database} = host=${host} port=${port} dbname=${database}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${listens}
unix_socket_dir =
auth_type = trust
auth_file = ${users}
pool_mode = ${poolMode}
`,
  )
  // It does not run as root, and only the account of the server may use its socket.
  const { uid, gid } = statSync(host)
  for (const file of [settings, users]) chownSync(file, uid, gid)
  const pooler: ChildProcess = spawn(program!, [settings], { uid, gid, stdio: ['ignore', 'ignore', 'pipe'] })
  t.teardown(async () => {
    if (pooler.exitCode !== null) return
    const ended = once(pooler, 'exit')
    pooler.kill('SIGTERM')
    await ended
  })
  await new Promise<void>((resolve, reject) => {
    const lines = createInterface({ input: pooler.stderr! })
    lines.on('line', (line) => {
      if (line.includes('process up')) resolve()
    })
    lines.on('close', () => reject(new Error('PgBouncer ended')))
  })
  return (account) => `postgres://${account}@127.0.0.1:${listens}/${database}`
}
