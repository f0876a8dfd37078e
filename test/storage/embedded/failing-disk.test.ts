import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { startEmbeddedPostgres } from '../../../src/storage/embedded/start.ts'
import { readyFolder } from '../../support/ready-folder.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { until } from '../../support/until.ts'
import { killed, killPostmaster, query, serviceProcess, started } from './support.ts'

test('a folder that turns read-only: reading goes on from a copy, and everything when it can be written again', async (t) => {
  const dataDir = await readyFolder(t, 'cluster')
  const pgdata = join(dataDir, 'postgres', 'data')
  const places = [temporaryFolder(t)]
  const server = await started(t, { dataDir, placesForCopy: places })
  await query(server.connection, 'create table kept as select 1 as one')
  const reading = new Promise<{ host: string; port: number }>((resolve) => {
    server.onUnexpectedExit((event) => event.kind === 'reading' && resolve(event.endpoint))
  })
  chmodSync(pgdata, 0o500)
  await killPostmaster(server.pid()!, dataDir)
  const copy = { ...server.connection, ...(await reading) }
  t.equal(server.trouble(), 'database-read-only')
  t.same(await query(copy, 'select one from kept'), [{ one: 1 }])
  await t.rejects(query(copy, 'insert into kept values (2)'), { code: '25006' })
  chmodSync(pgdata, 0o700)
  await until(() => server.trouble() === null)
  await query(server.connection, 'insert into kept values (2)')
  await until(() => readdirSync(places[0]!).length === 0)
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
