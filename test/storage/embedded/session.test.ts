import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { isAlive } from '../../../src/storage/embedded/postmaster-file.ts'
import { openSession } from '../../../src/storage/embedded/session.ts'
import { readyFolder } from '../../support/ready-folder.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { until } from '../../support/until.ts'
import { worded } from '../../support/worded.ts'
import { query, started } from './support.ts'

test('a session is opened only on the server of the expected folder, by one service at a time', async (t) => {
  const dataDir = await readyFolder(t, 'cluster')
  const pgdata = join(dataDir, 'postgres', 'data')
  const server = await started(t, { dataDir })
  const pid = server.pid()!
  const other = join(temporaryFolder(t), 'other')
  mkdirSync(other)
  t.match(worded(await openSession(server.connection, { dataDir, pgdata: other, pid })), {
    ok: false,
    error: { code: 'server-not-answering', en: new RegExp(`kill -INT ${pid}`), detail: /serves/ },
  })
  t.match(await openSession(server.connection, { dataDir, pgdata, pid }), {
    ok: false,
    error: { code: 'data-dir-in-use' },
  })
})

test('a server that does not listen is a failure that names its process', async (t) => {
  const place = { dataDir: '/d', pgdata: '/d/postgres/data', pid: 4711 }
  t.match(worded(await openSession({ host: join(temporaryFolder(t), 'none'), port: 5432 }, place)), {
    ok: false,
    error: { code: 'server-not-answering', vi: /tiến trình 4711/ },
  })
})

test('a service starts on a folder that a reader has open, and keeps its database when the reader ends', async (t) => {
  const dataDir = await readyFolder(t, 'cluster')
  const reader = await started(t, { dataDir, purpose: 'read' })
  const other = await started(t, { dataDir, purpose: 'read' })
  await other.stop()
  t.same(await query(reader.connection, 'select 1 as one'), [{ one: 1 }], 'nor does one reader end another')
  const service = await started(t, { dataDir })
  t.equal(service.pid(), reader.pid())
  await reader.stop()
  t.same(await query(service.connection, 'select 1 as one'), [{ one: 1 }])
  await service.stop()
  const last = await started(t, { dataDir, purpose: 'read' })
  const pid = last.pid()!
  await last.stop()
  // The last one stops it.
  await until(() => !isAlive(pid))
})
