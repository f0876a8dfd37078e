import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { readPostmasterFile } from '../../../src/storage/embedded/postmaster-file.ts'
import { startEmbeddedPostgres } from '../../../src/storage/embedded/start.ts'
import { openStorage } from '../../../src/storage/open-storage.ts'
import { createReadiness } from '../../../src/storage/readiness.ts'
import { readyFolder } from '../../support/ready-folder.ts'
import { until } from '../../support/until.ts'
import { failedStart } from '../../support/worded.ts'
import { killed, killPostmaster, query, serviceProcess, started } from './support.ts'

test('a folder that turns read-only: reading goes on from a copy, and everything when it can be written again', async (t) => {
  const dataDir = await readyFolder(t, 'migrated')
  const pgdata = join(dataDir, 'postgres', 'data')
  let warn: (line: string) => void = () => {}
  const warned = new Promise<string>((resolve) => {
    warn = resolve
  })
  const opened = await openStorage({ databaseUrl: null, dataDir, log: () => undefined, warn: (line) => warn(line) })
  if (!opened.ok) throw failedStart(opened.error)
  const { handle, trouble, close } = opened.value
  t.teardown(close)
  const events = async () => (await handle.pool.query('select count(*)::integer as count from audit_event')).rows[0]
  const before = await events()
  chmodSync(pgdata, 0o500)
  const file = readPostmasterFile(pgdata)
  await killPostmaster(file!.pid, dataDir)
  const copy = / from a copy in (.*)$/.exec(await warned)?.[1] ?? ''
  t.ok(existsSync(copy))
  t.equal(await trouble(), 'database-read-only')
  t.same(await events(), before)
  t.equal(await createReadiness(handle, { trouble: async () => null })(), 'database-read-only')
  chmodSync(pgdata, 0o700)
  await until(async () => (await trouble()) === null)
  await until(async () => (await createReadiness(handle)()) === null)
  await until(() => !existsSync(copy))
})

test('a log of PostgreSQL that cannot be written stops nothing', async (t) => {
  const dataDir = await readyFolder(t, 'cluster')
  rmSync(join(dataDir, 'postgres.log'), { force: true })
  mkdirSync(join(dataDir, 'postgres.log'))
  const server = await started(t, { dataDir })
  t.same(await query(server.connection, 'select 1 as one'), [{ one: 1 }])
  await server.stop()
  chmodSync(join(dataDir, 'postgres', 'data'), 0o500)
  const refused = await startEmbeddedPostgres({ dataDir })
  t.match(
    refused,
    { ok: false, error: { code: 'data-dir-not-writable', detail: /postmaster.pid/ } },
    'its words are read',
  )
})

test('a folder that others may enter, as after a copy, is closed and used', async (t) => {
  const dataDir = await readyFolder(t, 'cluster')
  for (const path of [join(dataDir, 'postgres'), join(dataDir, 'postgres', 'data')]) chmodSync(path, 0o755)
  const server = await started(t, { dataDir })
  t.same(await query(server.connection, 'select 1 as one'), [{ one: 1 }])
})

test('a socket that was deleted with its folder is made again, while the service runs and at its next start', async (t) => {
  const dataDir = await readyFolder(t, 'cluster')
  const server = await started(t, { dataDir, lookEveryMs: 20 })
  const folder = join(dataDir, 'socket')
  rmSync(folder, { recursive: true })
  await until(() =>
    query(server.connection, 'select 1').then(
      () => true,
      () => false,
    ),
  )
  await server.stop()
  const { child, answer } = serviceProcess(t, dataDir)
  const orphan = await answer
  if (!orphan.ok) throw new Error(orphan.en)
  await killed(child, 'SIGKILL')
  rmSync(folder, { recursive: true })
  const second = await started(t, { dataDir })
  t.not(second.pid(), orphan.pid)
  t.same(await query(second.connection, 'select 1 as one'), [{ one: 1 }])
})
