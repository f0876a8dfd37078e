import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { test } from 'tap'
import { openStorage } from '../../src/storage/open-storage.ts'
import { query, started, temporaryFolder } from './embedded/support.ts'

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

test('a server is refused in a sentence where names cannot be stored or tables not be made', async (t) => {
  const server = await started(t, { dataDir: join(temporaryFolder(t), 'data') })
  const { host, port } = server.connection
  await query(
    server.connection,
    "create database latin encoding 'LATIN1' template template0 locale_provider libc locale 'C'",
  )
  await query(server.connection, 'create role guest login')
  const open = (user: string, name: string) => {
    const databaseUrl = `postgres://${user}@localhost:${port}/${name}?host=${encodeURIComponent(host)}`
    return openStorage({ databaseUrl, dataDir: '', log: () => undefined })
  }
  t.match(await open('kiem_phieu', 'latin'), { ok: false, error: { vi: /bảng mã LATIN1/, en: /encoding UTF8/ } })
  t.match(await open('guest', 'kiem_phieu'), {
    ok: false,
    error: { vi: /GRANT CREATE ON SCHEMA public/, en: /may not make tables/, detail: /permission denied for schema/ },
  })
  t.match(await open('guest', 'nowhere'), { ok: false, error: { en: /check address, account/, detail: /nowhere/ } })
})
