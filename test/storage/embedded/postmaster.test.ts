import { statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { locateBinaries } from '../../../src/storage/embedded/binaries.ts'
import { clusterOwner, clusterPlace } from '../../../src/storage/embedded/cluster.ts'
import { findPostmaster, type Launch, launchPostmaster } from '../../../src/storage/embedded/postmaster.ts'
import { isAlive } from '../../../src/storage/embedded/postmaster-file.ts'
import { prepareRuntime, programPath } from '../../../src/storage/embedded/runtime.ts'
import { readyFolder } from '../../support/ready-folder.ts'
import { isRoot, lockFilesOf, query, renumber, started, strangerIn } from './support.ts'

/** The service's own launch on a data folder with a cluster. */
const launchOn = (dataDir: string): Launch => {
  const place = clusterPlace(dataDir)
  const account = isRoot ? { name: 'owner', ...clusterOwner(place)! } : undefined
  const binaries = locateBinaries(`${process.platform}-${process.arch}`)
  if (!binaries.ok) throw new Error(binaries.error.code)
  const runtime = prepareRuntime(binaries.value, dataDir, account)
  if (!runtime.ok) throw new Error(runtime.error.code)
  return {
    postgres: programPath(runtime.value, 'postgres'),
    pgCtl: programPath(runtime.value, 'pg_ctl'),
    pgdata: place.pgdata,
    logFile: join(dataDir, 'postgres.log'),
    account,
  }
}

test('a start waits while the previous server is still stopping', async (t) => {
  const dataDir = await readyFolder(t, 'cluster')
  const first = await started(t, { dataDir })
  const before = first.pid()!
  const stopped = first.stop()
  const second = await started(t, { dataDir })
  await stopped
  t.equal(second.adopted, false)
  t.notOk(isAlive(before))
  t.same(await query(second.connection, 'select 1 as one'), [{ one: 1 }])
  await second.stop()
  t.equal(await findPostmaster(join(dataDir, 'postgres', 'data')), undefined)
})

test('a large log file is renamed at the next start', async (t) => {
  const dataDir = await readyFolder(t, 'cluster')
  const logFile = join(dataDir, 'postgres.log')
  await (await started(t, { dataDir })).stop()
  truncateSync(logFile, 10_000_001)
  await started(t, { dataDir })
  // PostgreSQL reports its shutdown after removing its lock file, so another line may follow.
  t.ok(statSync(`${logFile}.1`).size >= 10_000_001)
  t.ok(statSync(logFile).size < 10_000)
})

test('a running PostgreSQL is never started a second time, even if its lock files contain the number of another program', async (t) => {
  const dataDir = await readyFolder(t, 'cluster')
  const server = await started(t, { dataDir })
  const pid = server.pid()!
  const stranger = strangerIn(t, dataDir)
  for (const file of lockFilesOf(dataDir)) renumber(file, stranger)
  t.match(await launchPostmaster(launchOn(dataDir), { kind: 'socket', host: join(dataDir, 'socket'), port: 5432 }), {
    ok: false,
    error: { code: 'start-failed', detail: /shared memory block .* is still in use/ },
  })
  t.same(await query(server.connection, 'select 1 as one'), [{ one: 1 }], 'it answers, and through its own socket')
  t.ok(isAlive(pid))
  for (const file of lockFilesOf(dataDir)) renumber(file, pid)
})
