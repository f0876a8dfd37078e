import { type Test, test } from 'tap'
import { makeBackup } from '../../../src/backup/make.ts'
import { checkBackup, loadTables } from '../../../src/backup/read.ts'
import { verifyAll } from '../../../src/cli/verify-database.ts'
import { isEmptyDatabase, type LoadTable, OtherTables, restoreRows } from '../../../src/storage/backup/restore-rows.ts'
import { takeSnapshot } from '../../../src/storage/backup/snapshot.ts'
import { SERVICE_ROLE } from '../../../src/storage/connection.ts'
import { NO_ANCHORS } from '../../../src/verification/anchors.ts'
import type { Standing } from '../../../src/verification/verification.ts'
import { playCongress } from '../../support/counted-congress.ts'
import { createTestDatabase, type TestConnection, testServers, withClient } from '../../support/database.ts'
import { enterEverybody } from '../../support/everybody-in-log.ts'
import { OLD_DATA, type OldTable, oldTemplate, readOldData, storedNow } from '../../support/old-data.ts'
import { copiedIn } from '../../support/stored.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { withoutStandIn } from '../../support/without-stand-in.ts'

const AT = new Date('2017-08-06T01:00:00Z')

/** Every constraint, and every trigger with its state. PostgreSQL 18 lists also that a column is not null. */
const guardsOf = (connection: TestConnection): Promise<readonly string[]> =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<{ line: string }>(
      // Guards that hold for everybody but the owner of the tables name the owner, who is another one elsewhere.
      `select replace(line, (select quote_literal(tableowner) from pg_tables where schemaname = 'public' and tablename = 'ballot'), 'the owner') as line
      from (select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line
        from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
      union all select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text || ' ' || pg_get_triggerdef(t.oid)
        from pg_trigger t join pg_class c on c.oid = tgrelid
        where c.relnamespace = 'public'::regnamespace and not tgisinternal) guards order by 1`,
    )
    return rows.map(({ line }) => line)
  })

/** A backup of a database, in a file of the test's own. */
const backedUp = async (t: Test, connection: TestConnection) => {
  const dataDir = temporaryFolder(t)
  const source = { takeSnapshot: () => takeSnapshot(connection), dataDir, program: '1.0.0', now: () => AT }
  const made = await makeBackup(source, { file: `${dataDir}/one.backup`, passphrase: null })
  const from = { file: made.file, passphrase: null }
  return { made, from, checked: await checkBackup(from) }
}

test('a counted congress comes back with every row of every table, and is verified before it is committed', async (t) => {
  const { service } = await playCongress(t)
  await enterEverybody(service)
  const { made, from, checked } = await backedUp(t, service.connection)
  for (const server of await testServers()) {
    await t.test(server.label, async (t) => {
      const empty = await createTestDatabase(server)
      t.teardown(empty.drop)
      t.ok(await isEmptyDatabase(empty.connection))
      const said: string[] = []
      const standings: Standing[] = []
      const migrated = await restoreRows(empty.connection, {
        ...checked.manifest,
        fill: (load) => loadTables(from, checked, load, () => undefined),
        accept: async (source) => {
          standings.push(await verifyAll(source, NO_ANCHORS, AT.toISOString(), async (line) => void said.push(line)))
          return true
        },
      })
      t.same(migrated, [])
      t.same(standings, ['consistent'])
      t.match(said.join('\n'), /CONSISTENT WITH ITSELF/)
      t.notOk(await isEmptyDatabase(empty.connection))
      t.same(await copiedIn(empty.connection), await copiedIn(service.connection))
      t.same(await guardsOf(empty.connection), await guardsOf(service.connection), 'keys and triggers are back')
    })
  }
  t.ok(made.rows > 100)
})

test('rows that are not accepted, do not fit or are missing leave an empty database', async (t) => {
  const { service } = await playCongress(t)
  const { from, checked } = await backedUp(t, service.connection)
  const { manifest } = checked
  const fill = (load: LoadTable) => loadTables(from, checked, load, () => undefined)
  const accept = async () => true
  const [server] = await testServers()
  const empty = await createTestDatabase(server!)
  t.teardown(empty.drop)
  t.equal(await restoreRows(empty.connection, { ...manifest, fill, accept: async () => false }), null)
  const withoutOne = { ...manifest, tables: manifest.tables.slice(1) }
  await t.rejects(restoreRows(empty.connection, { ...withoutOne, fill, accept }), new OtherTables())
  const fewer = { ...checked, rows: { ...checked.rows, congress: 7 } }
  const fillFewer = (load: LoadTable) => loadTables(from, fewer, load, () => undefined)
  await t.rejects(restoreRows(empty.connection, { ...manifest, fill: fillFewer, accept }), {
    message: 'backup-damaged',
  })
  const withoutParents = async (load: LoadTable) => {
    await fill((table, data) => (table.name === 'congress' ? countOf(data) : load(table, data)))
  }
  await t.rejects(restoreRows(empty.connection, { ...manifest, fill: withoutParents, accept }), /foreign key/)
  t.ok(await isEmptyDatabase(empty.connection))
})

/** The rows in the text of COPY, which has one on each line. */
const countOf = async (data: AsyncIterable<Uint8Array>): Promise<number> => {
  let text = ''
  for await (const part of data) text += Buffer.from(part).toString('utf8')
  return text.split('\n').length - 1
}

test('everything of an installation is in the rows of its tables', async (t) => {
  const { service } = await playCongress(t)
  const others = await withClient(service.connection, async (client) => {
    const { rows } = await client.query<{ what: string }>(`
      select 'relation ' || relname as what from pg_class
        where relnamespace = 'public'::regnamespace and relkind not in ('r', 'i', 'v', 'c')
      union all select 'column ' || attrelid::regclass || '.' || attname from pg_attribute join pg_class c on c.oid = attrelid
        where c.relnamespace = 'public'::regnamespace and attnum > 0 and (attidentity <> '' or attgenerated <> '')
      union all select 'large object ' || oid from pg_largeobject_metadata
      union all select 'table that forces policies on its owner ' || relname from pg_class
        where relnamespace = 'public'::regnamespace and relforcerowsecurity
      union all select 'disabled trigger ' || tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid
        where c.relnamespace = 'public'::regnamespace and tgenabled = 'D'`)
    return rows
  })
  t.same(others, [], 'a sequence, say, would have to be set after the rows are restored')
})

test('an account that serves and owns nothing cannot make a backup that lacks rows', async (t) => {
  const { service } = await playCongress(t)
  const role = { ...service.connection, options: `-c role=${SERVICE_ROLE}` }
  await t.rejects(takeSnapshot(role), { code: '42501' })
})

test('backups of earlier versions are restored, migrated and verified', async (t) => {
  for (const name of OLD_DATA) {
    await t.test(name, async (t) => {
      const data = readOldData(name)
      const [server] = await testServers()
      const [old, empty] = [await createTestDatabase(server!, oldTemplate(data)), await createTestDatabase(server!)]
      t.teardown(old.drop)
      t.teardown(empty.drop)
      const { from, checked } = await backedUp(t, old.connection)
      const standings: Standing[] = []
      const migrated = await restoreRows(empty.connection, {
        ...checked.manifest,
        fill: (load) => loadTables(from, checked, load, () => undefined),
        accept: async (source) => {
          standings.push(await verifyAll(withoutStandIn(source), NO_ANCHORS, AT.toISOString(), async () => {}))
          return true
        },
      })
      t.equal(checked.manifest.migrations.at(-1), data.lastMigration)
      t.ok(migrated!.length > 0)
      t.match(standings, [/^(?:consistent|outdated)$/])
      const [before, after] = [
        await storedNow(old.connection, data.tables),
        await storedNow(empty.connection, data.tables),
      ]
      t.same(sortedRows(after), sortedRows(before))
    })
  }
})

const sortedRows = (tables: readonly OldTable[]): string[] =>
  tables.flatMap(({ table, rows }) => rows.map((row) => `${table} ${JSON.stringify(row)}`)).sort()
