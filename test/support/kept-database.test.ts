import { test } from 'tap'
import { openStage } from '../http/support/stage.ts'
import { embeddedServer, withClient } from './database.ts'
import { takeDatabase } from './kept-database.ts'
import { openTestService, PEOPLED } from './service.ts'
import { storedIn } from './stored.ts'

const take = async () => takeDatabase(await embeddedServer(), PEOPLED)

test('rows stored by a test are removed before the next one, including the log', async (t) => {
  const fresh = await take()
  const before = await storedIn(fresh.connection)
  await fresh.giveBack()
  await t.test('a test that adds rows to the log', async (t) => {
    const { request, connection } = await openTestService(t)
    t.equal(connection.database, fresh.connection.database)
    const body = { name: 'Chi bộ Văn phòng Sở Tài chính', level: 'chi-bo' }
    t.equal((await request('POST', '/v1/organisations', { body })).status, 201)
    t.notSame(await storedIn(connection), before)
  })
  const next = await take()
  t.equal(next.connection.database, fresh.connection.database)
  t.same(await storedIn(next.connection), before)
  await next.giveBack()
})

test('a played scene is restored in the same way', async (t) => {
  const stored: unknown[] = []
  for (const name of ['one test', 'the next']) {
    await t.test(name, async (t) => {
      const { service, stage } = await openStage(t)
      stored.push(await storedIn(service.connection))
      await stage.addPerson('Phạm Thị Hoa')
    })
  }
  t.same(stored[0], stored[1])
})

test('the guards of the log are active in a reused database', async (t) => {
  const database = await take()
  await t.rejects(database.owner.pool.query('delete from audit_event'), { code: '42501' })
  await t.rejects(database.owner.pool.query('update signing_key set number = number'), { code: '42501' })
  await database.giveBack()
})

test('a database is not reused if more than its rows was changed', async (t) => {
  for (const change of [
    'alter table organisation rename to gone',
    'alter table person alter column unit drop not null',
    'create or replace function only_count_on() returns trigger language plpgsql as $$ begin return new; end $$',
    'drop trigger only_added_to_statement on audit_event',
    'create table more (name text)',
  ]) {
    const database = await take()
    await database.owner.pool.query(change)
    await database.giveBack()
    await t.rejects(
      withClient(database.connection, async () => undefined),
      { code: '3D000' },
      change,
    )
  }
})

test('a transaction left open by a test does not reach the next one', async (t) => {
  const database = await take()
  const client = await database.owner.pool.connect()
  await client.query('begin; delete from account_credential')
  setImmediate(() => client.release(true))
  await database.giveBack()
  const next = await take()
  const { rows } = await next.owner.pool.query('select count(*)::int as count from account_credential')
  t.same(rows, [{ count: 1 }])
  await next.giveBack()
})

test('settings of a connection are reset before its next use', async (t) => {
  const { connection, giveBack } = await take()
  await withClient(connection, (client) =>
    client.query("set role kiem_phieu_service; set timezone = 'Asia/Ho_Chi_Minh'"),
  )
  const rows = await withClient(connection, async (client) => {
    const { rows } = await client.query(
      "select current_user <> session_user as other, current_setting('timezone') as zone",
    )
    return rows
  })
  t.match(rows, [{ other: false }])
  t.not(rows[0].zone, 'Asia/Ho_Chi_Minh')
  await giveBack()
})
