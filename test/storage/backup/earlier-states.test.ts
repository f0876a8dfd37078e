import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { makeBackup } from '../../../src/backup/make.ts'
import { checkBackup, loadTables } from '../../../src/backup/read.ts'
import { verifyAll } from '../../../src/cli/verify-database.ts'
import { restoreRows } from '../../../src/storage/backup/restore-rows.ts'
import { takeSnapshot } from '../../../src/storage/backup/snapshot.ts'
import { openDatabase } from '../../../src/storage/connection.ts'
import { isOfThisOrOlder, migrateToLatest } from '../../../src/storage/migrate.ts'
import { NO_ANCHORS } from '../../../src/verification/anchors.ts'
import { createTestDatabase, embeddedServer } from '../../support/database.ts'
import { OLD_DATA, readOldData, storedNow } from '../../support/old-data.ts'
import { differences, linesOf, withoutDropped } from '../../support/old-lines.ts'
import { definitionsIn } from '../../support/schema.ts'
import { isReplaced, migrateToState, readStates, type State, writeState } from '../../support/states.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const AT = new Date('2026-11-29T01:00:00Z')

const MIGRATIONS = readdirSync(join(import.meta.dirname, '../../../migrations'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort()

const STATES = readStates()

/** True if a state has only the first migrations of today, and keys have signed its logs: the files in `old-data` are such. */
const isUsual = (state: State): boolean =>
  !isReplaced(state) &&
  state.migrations.every((name, index) => name === MIGRATIONS[index]) &&
  state.tables.some(({ table }) => table === 'signing_key')

test('a backup of no earlier state is called one of a newer version', async (t) => {
  for (const { commit, migrations } of STATES) t.ok(await isOfThisOrOlder(migrations), commit)
  for (const name of OLD_DATA) t.ok(MIGRATIONS.includes(readOldData(name).lastMigration), name)
  for (const [index] of MIGRATIONS.entries()) t.ok(await isOfThisOrOlder(MIGRATIONS.slice(0, index + 1)))
})

test('backups of states with other migrations, or without a signing key, are restored, migrated and verified', async (t) => {
  const server = await embeddedServer()
  const latest = await createTestDatabase(server)
  t.teardown(latest.drop)
  const { db, close } = openDatabase(latest.connection)
  await migrateToLatest(db).finally(close)
  const today = await definitionsIn(latest.connection)
  const others = STATES.filter((state) => !isUsual(state))
  t.ok(others.length >= 12)
  for (const state of others) {
    await t.test(`${state.commit}, ${state.migrations.at(-1)}`, async (t) => {
      const [old, empty] = [await createTestDatabase(server), await createTestDatabase(server)]
      t.teardown(old.drop)
      t.teardown(empty.drop)
      await migrateToState(old.connection, state)
      await writeState(old.connection, state)
      const dataDir = temporaryFolder(t)
      const source = { takeSnapshot: () => takeSnapshot(old.connection), dataDir, program: '0.1.0', now: () => AT }
      const { file } = await makeBackup(source, { file: join(dataDir, 'one.backup'), passphrase: null })
      const from = { file, passphrase: null }
      const checked = await checkBackup(from)
      t.same(checked.manifest.migrations, state.migrations)
      let standing = ''
      const migrated = await restoreRows(empty.connection, {
        ...checked.manifest,
        fill: (load) => loadTables(from, checked, load, () => undefined),
        accept: async (rows) => {
          standing = await verifyAll(rows, NO_ANCHORS, AT.toISOString(), async () => {})
          return true
        },
      })
      t.ok(migrated!.length > 0)
      t.match(standing, /^(?:consistent|outdated)$/)
      const kept = withoutDropped(state.tables)
      t.same(differences(linesOf(kept), linesOf(await storedNow(empty.connection, kept))), [], 'every row is as it was')
      t.same(differences(today, await definitionsIn(empty.connection)), [], 'the schema is that of a new installation')
    })
  }
})
