import { statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { findPostmaster } from '../../../src/storage/embedded/postmaster.ts'
import { isAlive } from '../../../src/storage/embedded/postmaster-file.ts'
import { query, started, temporaryFolder } from './support.ts'

test('a start while the previous server is still stopping waits and then starts', async (t) => {
  const dataDir = join(temporaryFolder(t), 'data')
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

test('a log that has grown large is put aside at the next start', async (t) => {
  const dataDir = join(temporaryFolder(t), 'data')
  const logFile = join(dataDir, 'postgres.log')
  await (await started(t, { dataDir })).stop()
  truncateSync(logFile, 10_000_001)
  await started(t, { dataDir })
  // PostgreSQL says that it is shut down after it has taken its lock file away, so a line may still follow.
  t.ok(statSync(`${logFile}.1`).size >= 10_000_001)
  t.ok(statSync(logFile).size < 10_000)
})
