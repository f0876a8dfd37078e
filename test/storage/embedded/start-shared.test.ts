import { join } from 'node:path'
import { type Test, test } from 'tap'
import { readPostmasterFile } from '../../../src/storage/embedded/postmaster-file.ts'
import { startSharedPostgres } from '../../../src/storage/embedded/start-shared.ts'
import { readyFolder } from '../../support/ready-folder.ts'
import { failedStart } from '../../support/worded.ts'
import { query, started } from './support.ts'

const shared = async (dataDir: string) => {
  const found = await startSharedPostgres(dataDir)
  if (!found.ok) throw failedStart(found.error)
  return found.value
}

const runsOn = (dataDir: string): boolean => readPostmasterFile(join(dataDir, 'postgres', 'data')) !== undefined

const folderOf = (t: Test): Promise<string> => readyFolder(t, 'cluster')

test('a program that reads a stopped database stops it again', async (t) => {
  const dataDir = await folderOf(t)
  const { connection, stop } = await shared(dataDir)
  t.same(await query(connection, 'select 1 as one'), [{ one: 1 }])
  await stop()
  t.notOk(runsOn(dataDir))
})

test('a service that starts meanwhile is not refused, and keeps the database when the program has ended', async (t) => {
  const dataDir = await folderOf(t)
  const { connection, stop } = await shared(dataDir)
  const service = await started(t, { dataDir })
  t.equal(service.adopted, true)
  t.same(await query(connection, 'select 1 as one'), [{ one: 1 }])
  await stop()
  t.ok(runsOn(dataDir))
  t.same(await query(service.connection, 'select 2 as two'), [{ two: 2 }])
  t.match(await startSharedPostgres(dataDir), { ok: false, error: { code: 'data-dir-in-use' } })
})
