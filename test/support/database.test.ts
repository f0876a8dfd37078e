import { test } from 'tap'
import { createTestDatabase, forEachDatabase, type Template, testServers, withClient } from './database.ts'

const template: Template = {
  name: 'one-table',
  prepare: (connection) =>
    withClient(connection, async (client) => {
      await client.query('create table thing (name text)')
      await client.query("insert into thing values ('phiếu')")
    }),
}

test('each test gets its own copy of the template', async (t) => {
  for (const server of await testServers()) {
    const [one, other] = [await createTestDatabase(server, template), await createTestDatabase(server, template)]
    await withClient(one.connection, (client) => client.query("insert into thing values ('thùng')"))
    const names = await withClient(other.connection, (client) => client.query('select name from thing'))
    t.same(names.rows, [{ name: 'phiếu' }])
    await one.drop()
    await other.drop()
    await t.rejects(
      withClient(one.connection, async () => undefined),
      { code: '3D000' },
      'a dropped database is gone',
    )
  }
})

test('a database without a template is empty, and the name of the test contains the engine', async (t) => {
  const seen: string[] = []
  await forEachDatabase(t, 'empty', async (subtest, connection, server) => {
    seen.push(server.label)
    subtest.match(subtest.name, server.label)
    const { rows } = await withClient(connection, (client) =>
      client.query("select count(*)::int as tables from pg_tables where schemaname = 'public'"),
    )
    subtest.same(rows, [{ tables: 0 }])
  })
  t.match(seen[0], /^embedded PostgreSQL 18\./)
  t.equal(seen.length, process.env['TEST_DATABASE_URL'] ? 2 : 1)
})
