import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { openDatabase } from '../../src/storage/connection.ts'
import { migrateToLatest } from '../../src/storage/migrate.ts'
import { forEachDatabase, type TestConnection, withClient } from '../support/database.ts'
import { OLD_DATA, type OldTable, oldTemplate, readOldData, storedNow } from '../support/old-data.ts'

/** Tables that kysely keeps, and the one that only the sending of webhooks fills, which a test service does not do. */
const WITHOUT_ROWS = ['kysely_migration', 'kysely_migration_lock', 'webhook_attempt']

const MIGRATIONS = readdirSync(join(import.meta.dirname, '../../migrations'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort()

/** Every row with its table, in an order of its own. */
const sorted = (tables: readonly OldTable[]): string[] =>
  tables.flatMap(({ table, rows }) => rows.map((row) => `${table} ${JSON.stringify(row)}`)).sort()

const tablesIn = (connection: TestConnection): Promise<string[]> =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
    )
    return rows.map(({ name }) => name)
  })

test('stored data of earlier versions', async (t) => {
  t.ok(OLD_DATA.includes('data-before-count-version'))
  t.ok(OLD_DATA.includes('data-before-blind-entries'))
  t.ok(OLD_DATA.includes('data-with-blind-entries'))
  t.ok(OLD_DATA.includes('data-before-papers'))
  t.ok(OLD_DATA.includes('data-before-desk'))
  for (const name of OLD_DATA) {
    const data = readOldData(name)
    await forEachDatabase(
      t,
      `${name}: every later migration leaves every row as it was`,
      async (t, connection) => {
        const filled = [...data.tables.map(({ table }) => table), ...WITHOUT_ROWS].sort()
        t.same(await tablesIn(connection), filled, 'a migration of any table meets rows')
        t.same(sorted(await storedNow(connection, data.tables)), sorted(data.tables), 'before')
        const { db, close } = openDatabase(connection)
        t.teardown(close)
        const later = MIGRATIONS.filter((migration) => migration > data.lastMigration)
        t.same(await migrateToLatest(db), later)
        t.same(sorted(await storedNow(connection, data.tables)), sorted(data.tables), 'after')
      },
      oldTemplate(data),
    )
  }
})
