import { join } from 'node:path'
import { sql } from 'kysely'
import { test } from 'tap'
import { takeSnapshot } from '../../../src/storage/backup/snapshot.ts'
import { openDatabase, SERVICE_ROLE } from '../../../src/storage/connection.ts'
import type { EmbeddedConnection } from '../../../src/storage/embedded/server.ts'
import { openStorage } from '../../../src/storage/open-storage.ts'
import { createReadiness } from '../../../src/storage/readiness.ts'
import { readyFolder } from '../../support/ready-folder.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { UNHURRIED_READINESS } from '../../support/unhurried.ts'
import { until } from '../../support/until.ts'
import { worded } from '../../support/worded.ts'
import { query, started } from '../embedded/support.ts'
import { standbyPair, urlOfAll } from './support.ts'

test('connections follow the writes to the standby that is promoted, and never back', async (t) => {
  const { primary, primaryFolder, standby, promote } = await standbyPair(t)
  // The standby is named first: the order says nothing.
  const url = urlOfAll([standby.serving, primary.serving])
  const handle = openDatabase({ url }, () => {}, SERVICE_ROLE)
  t.teardown(() => handle.close())
  const placed = async (db = handle.db): Promise<unknown> => {
    const { rows } = await sql`select pg_postmaster_start_time()::text as place, current_user as role,
      pg_is_in_recovery() as standby`.execute(db)
    return rows[0]
  }
  const begunOf = async (connection: EmbeddedConnection): Promise<unknown> =>
    (await query(connection, 'select pg_postmaster_start_time()::text as place'))[0]?.['place']
  const onPrimary = { place: await begunOf(primary.connection), role: SERVICE_ROLE, standby: false }
  const onSuccessor = { ...onPrimary, place: await begunOf(standby.connection) }
  t.same(await placed(), onPrimary)
  t.same(await Promise.all([1, 2, 3, 4, 5].map(() => placed())), Array(5).fill(onPrimary))
  t.equal(await createReadiness(handle, UNHURRIED_READINESS)(), null)

  const snapshot = await takeSnapshot({ url: urlOfAll([standby.connection, primary.connection]) })
  t.ok(snapshot.tables.length > 0, 'a backup reads there too')
  await snapshot.close()

  await primary.stop()
  const isRefused = async (why: RegExp): Promise<boolean> =>
    placed().then(
      () => false,
      (error: Error) => why.test(error.message),
    )
  // The first requests may still meet a connection that is just breaking.
  await until(() => isRefused(/: read-only; /))
  t.equal(await createReadiness(handle, UNHURRIED_READINESS)(), 'database-unavailable')
  await promote()
  await until(() =>
    placed().then(
      () => true,
      () => false,
    ),
  )
  t.same(await placed(), onSuccessor)
  t.equal(await createReadiness(handle, UNHURRIED_READINESS)(), null)

  // Somebody starts the earlier primary again, which knows nothing of its successor.
  const earlier = await started(t, { dataDir: primaryFolder })
  t.same(await query(earlier.connection, 'select pg_is_in_recovery() as standby'), [{ standby: false }])
  t.same(await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(() => placed())), Array(8).fill(onSuccessor))
  const fresh = openDatabase({ url: urlOfAll([earlier.serving, standby.serving]) })
  t.teardown(() => fresh.close())
  t.match(await placed(fresh.db), { place: onSuccessor.place }, 'nor does a new start')
  await standby.stop()
  await until(() => isRefused(/: overtaken$|: overtaken;/))
  t.equal(
    await createReadiness(handle, UNHURRIED_READINESS)(),
    'database-unavailable',
    'rather none than the earlier one',
  )
})

test('a statement that waits for an overtaken server is cut, and the next one goes to its successor', async (t) => {
  const { primary, standby, promote } = await standbyPair(t)
  const handle = openDatabase({ url: urlOfAll([primary.serving, standby.serving]) })
  t.teardown(() => handle.close())
  await sql`select 1`.execute(handle.db)
  // The primary lives on, but is cut off from everybody else, and so is asked for nothing that it could still answer.
  const holder = await handle.pool.connect()
  await holder.query('select pg_advisory_lock(1)')
  const waiting = sql`select pg_advisory_lock(1)`.execute(handle.db)
  await promote()
  await t.rejects(waiting, /Connection terminated/)
  holder.release(true)
  const { rows } = await sql`select pg_postmaster_start_time()::text as begun`.execute(handle.db)
  t.same(rows, await query(standby.connection, 'select pg_postmaster_start_time()::text as begun'))
})

test('at the start each server that is not used is named with its reason', async (t) => {
  const [first, second] = [await readyFolder(t, 'cluster'), temporaryFolder(t)]
  const one = await started(t, { dataDir: first })
  const open = async (hosts: readonly string[]) =>
    worded(await openStorage({ databaseUrl: addressOf(hosts), dataDir: '', log: () => undefined }))
  const addressOf = (hosts: readonly string[]) =>
    `postgres://kiem_phieu:${one.connection.password}@/kiem_phieu?host=${hosts.map(encodeURIComponent).join(',')}&port=${one.connection.port}`
  await query(one.connection, 'alter system set default_transaction_read_only = on')
  await query(one.connection, 'select pg_reload_conf()')
  await until(
    async () => (await query(one.connection, 'show transaction_read_only'))[0]?.['transaction_read_only'] === 'on',
  )
  t.match(await open([one.connection.host, second]), {
    error: { code: 'no-server-writes', detail: /: read-only; .*: connect ENOENT/ },
  })
  const stranger = await started(t, { dataDir: join(second, 'other'), maxConnections: 20 })
  const places = [one, stranger].map(({ connection: { host, port } }) => ({ host, port }))
  await query(stranger.connection, `alter role kiem_phieu password '${one.connection.password}'`)
  const url = urlOfAll(places.map((place) => ({ ...one.connection, ...place })))
  const opened = worded(await openStorage({ databaseUrl: url, dataDir: '', log: () => undefined }))
  t.match(opened, { error: { code: 'servers-not-one', en: /do not belong to one cluster/ } })
})
