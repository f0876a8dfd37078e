import { join } from 'node:path'
import { test } from 'tap'
import { checkBackup, loadTables } from '../../../src/backup/read.ts'
import { verifyAll } from '../../../src/cli/verify-database.ts'
import { restoreRows } from '../../../src/storage/backup/restore-rows.ts'
import { isOfThisOrOlder } from '../../../src/storage/migrate.ts'
import { NO_ANCHORS } from '../../../src/verification/anchors.ts'
import { createTestDatabase, embeddedServer, withClient } from '../../support/database.ts'
import { withoutStandIn } from '../../support/without-stand-in.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'vectors', 'backup-2026-11-28')

test('backups of the first version are restored and verified by this one', async (t) => {
  for (const [name, passphrase] of [
    ['plain.backup', null],
    ['encrypted.backup', 'một mật khẩu chỉ để thử'],
  ] as const) {
    await t.test(name, async (t) => {
      const from = { file: join(FOLDER, name), passphrase }
      const checked = await checkBackup(from)
      t.ok(await isOfThisOrOlder(checked.manifest.migrations))
      t.same(
        checked.files.map(({ name }) => name),
        ['files/keys/installation.key', 'files/keys/log-signing.key'],
      )
      const empty = await createTestDatabase(await embeddedServer())
      t.teardown(empty.drop)
      let standing = ''
      await restoreRows(empty.connection, {
        ...checked.manifest,
        fill: (load) => loadTables(from, checked, load, () => undefined),
        accept: async (source) => {
          standing = await verifyAll(withoutStandIn(source), NO_ANCHORS, '2026-11-28T10:00:00.000Z', async () => {})
          return true
        },
      })
      t.equal(standing, 'consistent')
      const { rows } = await withClient(empty.connection, (client) =>
        client.query(
          'select (select count(*)::int from ballot) as ballots, (select count(*)::int from audit_event) as events',
        ),
      )
      t.same(rows, [{ ballots: 22, events: 32 }])
    })
  }
})

test('migrations of a later version, or of another program, are not of this one', async (t) => {
  const { manifest } = await checkBackup({ file: join(FOLDER, 'plain.backup'), passphrase: null })
  const { migrations } = manifest
  t.notOk(await isOfThisOrOlder([...migrations, '2099-01-01T00-later']))
  t.notOk(await isOfThisOrOlder(['first-tables', ...migrations.slice(1)]))
  t.notOk(await isOfThisOrOlder([]))
})
