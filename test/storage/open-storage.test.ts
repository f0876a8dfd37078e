import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { test } from 'tap'
import { openStorage } from '../../src/storage/open-storage.ts'
import { temporaryFolder } from './embedded/support.ts'

test('a folder of a newer version is refused in a sentence, and its database does not stay behind', async (t) => {
  const options = { databaseUrl: null, dataDir: join(temporaryFolder(t), 'data'), log: () => undefined }
  const first = await openStorage(options)
  if (!first.ok) throw new Error(first.error.en)
  await sql`insert into kysely_migration (name, timestamp) values ('9999-of-tomorrow', '')`.execute(
    first.value.handle.db,
  )
  await first.value.close()

  const second = await openStorage(options)
  if (second.ok) await second.value.close()
  t.match(second, { ok: false, error: { vi: /hãy chạy phiên bản mới nhất/, en: /run the newest version/ } })
  t.match(second, { error: { detail: /9999-of-tomorrow/ } })
  t.notOk(existsSync(join(options.dataDir, 'postgres', 'data', 'postmaster.pid')), 'PostgreSQL is stopped')
})
