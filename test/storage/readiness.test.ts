import { test } from 'tap'
import { openDatabase, SERVICE_ROLE } from '../../src/storage/connection.ts'
import { fullDisk } from '../../src/storage/place-trouble.ts'
import { SERVING_LIMITS } from '../../src/storage/query-limits.ts'
import { createReadiness } from '../../src/storage/readiness.ts'
import { forEachDatabase, withClient } from '../support/database.ts'
import { MIGRATED } from '../support/service.ts'
import { storedIn } from '../support/stored.ts'
import { UNHURRIED_READINESS } from '../support/unhurried.ts'
import { hungServer, WELCOME } from './support/hung-server.ts'

test('readiness', async (t) => {
  await forEachDatabase(
    t,
    'is a write that is confirmed and leaves no row; a database that can only be read is not ready',
    async (t, connection) => {
      const serving = openDatabase(connection, () => {}, SERVICE_ROLE)
      t.teardown(serving.close)
      const before = await storedIn(connection)
      t.equal(await createReadiness(serving, UNHURRIED_READINESS)(), null)
      t.same(await storedIn(connection), before)
      const trouble = async () => 'storage-full' as const
      t.equal(await createReadiness(serving, { ...UNHURRIED_READINESS, trouble })(), 'storage-full', 'as the disk says')

      await withClient(connection, (client) =>
        client.query(`alter database ${connection.database} set default_transaction_read_only = on`),
      )
      const reading = openDatabase(connection, () => {}, SERVICE_ROLE)
      t.teardown(reading.close)
      t.equal(await createReadiness(reading, UNHURRIED_READINESS)(), 'database-read-only')
    },
    MIGRATED,
  )

  await forEachDatabase(t, 'needs every migration', async (t, connection) => {
    const { db, close } = openDatabase(connection)
    t.teardown(close)
    t.equal(await createReadiness({ db }, UNHURRIED_READINESS)(), 'database-unavailable')
  })
})

test('a server that hangs is not ready within the limit, and is not asked again while it hangs', async (t) => {
  const { sockets, connection } = await hungServer(t, (socket) => socket.write(WELCOME))
  const { db, close } = openDatabase(connection, () => {}, undefined, { ...SERVING_LIMITS, answerMs: 600 })
  const ready = createReadiness({ db }, { limitMs: 50, keepMs: 0 })
  t.same(await Promise.all([ready(), ready()]), ['database-unavailable', 'database-unavailable'])
  const asked = sockets.size
  t.equal(await ready(), 'database-unavailable')
  t.ok(asked <= 2 && sockets.size <= asked, 'one question, on two connections')
  await close()
})

test('an answer is kept for a moment, so that asking does not keep the disk busy', async (t) => {
  let asked = 0
  const trouble = async () => {
    asked += 1
    return 'storage-full' as const
  }
  const { db, close } = openDatabase({ host: '/nowhere' })
  const ready = createReadiness({ db }, { trouble, keepMs: 3_600_000 })
  for (let times = 0; times < 3; times += 1) t.equal(await ready(), 'storage-full')
  t.equal(asked, 1)
  await close()
})

test('a disk is full when a table cannot be extended any more', async (t) => {
  const asks = (bavail: number) => async () => ({ bavail, bsize: 4_096 })
  t.equal(await fullDisk('/data', asks(0)), 'storage-full')
  t.equal(await fullDisk('/data', asks(244)), 'storage-full')
  t.equal(await fullDisk('/data', asks(245)), null)
  t.equal(await fullDisk('/a/folder/that/is/not/there'), null)
})
