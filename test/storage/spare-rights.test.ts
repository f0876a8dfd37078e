import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Test, test } from 'tap'
import { spareRightLines } from '../../src/cli/spare-right-lines.ts'
import { openDatabase, SERVICE_ROLE, SIGN_IN_ROLE } from '../../src/storage/connection.ts'
import { readPassword, SERVING_ACCOUNT } from '../../src/storage/embedded/accounts.ts'
import { clusterPlace } from '../../src/storage/embedded/cluster.ts'
import { openStorage } from '../../src/storage/open-storage.ts'
import { readSpareRights } from '../../src/storage/spare-rights.ts'
import { forEachDatabase, type TestConnection, withClient } from '../support/database.ts'
import { readyFolder } from '../support/ready-folder.ts'
import { AS_SERVED } from '../support/service.ts'
import { failedStart } from '../support/worded.ts'
import { attempt } from './support/in-scope.ts'

/** Puts something of one's own before a table of the service, or beside the tables. */
const ATTACKS = [
  'create temporary table account (id uuid)',
  'create temporary table role_grant as select * from role_grant',
  'create temporary view session as select 1',
  'create temporary sequence numbers',
  'create function pg_temp.scope_account() returns uuid language sql return null::uuid',
  'create schema mine',
  'create table public.mine (id uuid)',
  'select lo_create(0)',
  'select lo_creat(-1)',
  String.raw`select lo_from_bytea(0, '\x00')`,
  "select lo_import('/etc/passwd')",
  'select lo_open(1, 131072)',
]

const refused = async (t: Test, connection: TestConnection): Promise<void> => {
  for (const role of [SERVICE_ROLE, 'none']) {
    await withClient(connection, async (client) => {
      await client.query(`begin; set local role ${role}`)
      for (const attack of ATTACKS) t.equal(await attempt(client, attack), '42501', `${role}: ${attack}`)
      await client.query('rollback')
    })
  }
}

test('the serving account of the embedded database has no right that it does not need', async (t) => {
  const options = { databaseUrl: null, dataDir: await readyFolder(t, 'migrated'), log: () => undefined }
  const start = async () => {
    const opened = await openStorage(options)
    if (!opened.ok) throw failedStart(opened.error)
    return opened.value
  }
  const first = await start()
  // As a folder of an earlier version has it.
  await withClient(first.owner(), async (client) => {
    await client.query(`
      grant all on database kiem_phieu, postgres, template1 to public;
      grant execute on function lo_create(oid), lo_from_bytea(oid, bytea), lo_creat(integer) to public;
      alter role ${SERVING_ACCOUNT} reset search_path`)
  })
  await first.close()

  const { handle, owner, spareRights, close } = await start()
  t.teardown(close)
  t.same(spareRights.rights, [])
  const { rows } = await sql`select current_user as role, current_setting('search_path') as path`.execute(handle.db)
  t.same(rows, [{ role: SERVICE_ROLE, path: 'public,pg_temp' }])
  const password = readPassword(clusterPlace(options.dataDir), 'serving')!
  const account = { ...(owner() as TestConnection), user: SERVING_ACCOUNT, password }
  await refused(t, account)
  await withClient(account, async (client) => {
    t.same((await client.query('show search_path')).rows, [{ search_path: 'public, pg_temp' }], 'also by hand')
  })
  for (const database of ['postgres', 'template1']) {
    const there = withClient({ ...account, database }, async () => {})
    await t.rejects(there, { code: '42501' }, `its lock and everything else in ${database} is out of reach`)
  }
})

test('the start names each right that the account of a server does not need, and the remedy helps', async (t) => {
  await forEachDatabase(
    t,
    'until it is taken away',
    async (t, connection, server) => {
      const account = `kp_test_serving_${connection.database.slice(-12)}`
      const run = (statement: string, at: TestConnection = connection) =>
        withClient(at, (client) => client.query(statement))
      await run(`create role ${account} login password 'secret'; grant ${SERVICE_ROLE} to ${account}`)
      t.teardown(async () => {
        await run(`drop database ${connection.database} with (force)`, server.connection)
        await run(`drop role ${account}`, server.connection)
      })
      const serving = { ...connection, user: account, password: 'secret' }
      const read = async () => {
        const { db, close } = openDatabase(serving, () => {}, SERVICE_ROLE)
        const found = await readSpareRights(db)
        await close()
        return found
      }
      const before = await read()
      t.same(before.rights, ['temporary-tables', 'large-objects'])
      const [temporary, large] = spareRightLines(before)
      const remedy = /run "(REVOKE .*;)"/.exec(temporary!)![1]!
      await run(remedy)
      const [file] = /docker\/\S+\.sql/.exec(large!)!
      await run(
        readFileSync(join(import.meta.dirname, '..', '..', file), 'utf8')
          .split(/^\\connect .*$/m)
          .at(-1)!,
      )
      const after = await read()
      t.same(after.rights, [])
      t.match(spareRightLines(after), [/không có .*none$/])
      await refused(t, serving)
      await run(`grant ${SIGN_IN_ROLE} to ${account}`)
      const both = await read()
      t.same(both.rights, ['sign-in-role'], 'an account that may read secrets, too')
      t.match(spareRightLines(both), [/SIGN_IN_DATABASE_URL/])
    },
    AS_SERVED,
  )
})
