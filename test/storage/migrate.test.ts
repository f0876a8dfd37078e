import { test } from 'tap'
import { openDatabase } from '../../src/storage/connection.ts'
import { isMigrated, migrateToLatest } from '../../src/storage/migrate.ts'
import { forEachDatabase } from '../support/database.ts'

test('migrations', async (t) => {
  await forEachDatabase(t, 'an empty database is migrated once', async (t, connection) => {
    const { db, close } = openDatabase(connection)
    t.teardown(close)
    t.equal(await isMigrated(db), false)
    const applied = await migrateToLatest(db)
    t.ok(applied.length >= 3)
    t.same(applied, [...applied].sort(), 'in the order of their names')
    t.equal(await isMigrated(db), true)
    t.same(await migrateToLatest(db), [], 'a second time there is nothing to do')
  })

  await forEachDatabase(t, 'services that start simultaneously take turns', async (t, connection) => {
    const handles = [openDatabase(connection), openDatabase(connection), openDatabase(connection)]
    t.teardown(() => Promise.all(handles.map(({ close }) => close())))
    const applied = await Promise.all(handles.map(({ db }) => migrateToLatest(db)))
    t.equal(applied.filter((names) => names.length > 0).length, 1, 'one of them does the work')
    t.equal(await isMigrated(handles[0]!.db), true)
  })
})
