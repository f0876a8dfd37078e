import { test } from 'tap'
import { recordRestore } from '../../../src/app/log/record-restore.ts'
import { makeBackup } from '../../../src/backup/make.ts'
import { checkBackup, loadTables } from '../../../src/backup/read.ts'
import { verifyAll } from '../../../src/cli/verify-database.ts'
import { INSTALLATION_LOG } from '../../../src/events/log-ref.ts'
import { idsOfMachine } from '../../../src/platform/ids-of-machine.ts'
import { restoreRows } from '../../../src/storage/backup/restore-rows.ts'
import { takeSnapshot } from '../../../src/storage/backup/snapshot.ts'
import { NO_ANCHORS } from '../../../src/verification/anchors.ts'
import type { Standing } from '../../../src/verification/verification.ts'
import { openCongress } from '../../support/congress.ts'
import { playCongress } from '../../support/counted-congress.ts'
import { createTestDatabase, type TestConnection, testServers, withClient } from '../../support/database.ts'
import { enterEverybody } from '../../support/everybody-in-log.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** The instant of the backup. The restore has the time of now: the database takes events of these minutes alone. */
const AT = '2017-08-05T20:15:00.000Z'
const FIGURES = { backedUpAt: AT, backedUpWith: '1.0.0' }

/** The last event of each log, as text without its hashes. */
const lastEvents = (connection: TestConnection) =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<{ log: string; action: string; actor: string; after: unknown; number: number }>(
      `select distinct on (log_id) log_id as log, action, actor_name as actor, after, sequence::int as number
       from audit_event order by log_id, sequence desc`,
    )
    return new Map(rows.map((row) => [row.log, row]))
  })

test('a restored backup leaves an event in the log of the installation and of each meeting that goes on, and in no other', async (t) => {
  const { service, congress } = await playCongress(t)
  const { id: closed, must } = await openCongress(service)
  const closing = { reason: 'Hội nghị không họp được.' }
  await must('POST', `/v1/congresses/${closed}/cancellation`, { body: closing })
  await enterEverybody(service)
  const dataDir = temporaryFolder(t)
  const source = {
    takeSnapshot: () => takeSnapshot(service.connection),
    dataDir,
    program: '1.0.0',
    now: () => new Date(AT),
  }
  const { file } = await makeBackup(source, { file: `${dataDir}/one.backup`, passphrase: null })
  const from = { file, passphrase: null }
  const checked = await checkBackup(from)
  const before = await lastEvents(service.connection)

  for (const server of await testServers()) {
    await t.test(server.label, async (t) => {
      const empty = await createTestDatabase(server)
      t.teardown(empty.drop)
      const standings: Standing[] = []
      await restoreRows(empty.connection, {
        ...checked.manifest,
        fill: (load) => loadTables(from, checked, load, () => undefined),
        accept: async (rows) => {
          const at = new Date().toISOString()
          await recordRestore(rows, { at, newId: idsOfMachine() }, FIGURES)
          standings.push(await verifyAll(rows, NO_ANCHORS, at, async () => {}))
          return true
        },
      })
      t.same(standings, ['consistent'], 'the event is replayed like any other')
      const after = await lastEvents(empty.connection)
      for (const log of [INSTALLATION_LOG, congress.id]) {
        t.match(after.get(log), { action: 'log.restored', actor: 'Người khôi phục bản sao lưu', after: FIGURES })
        t.equal(after.get(log)!.number, before.get(log)!.number + 1)
      }
      t.same(after.get(closed), before.get(closed), 'the log of a meeting that is over ends as it did')
    })
  }
})
