import { sql } from 'kysely'
import { type Test, test } from 'tap'
import { openDatabase, SERVICE_ROLE } from '../../src/storage/connection.ts'
import { openStorage } from '../../src/storage/open-storage.ts'
import { isShared } from '../../src/storage/pooler.ts'
import { createTestDatabase, embeddedServer } from '../support/database.ts'
import { worded } from '../support/worded.ts'
import { startPgBouncer, withoutPgBouncer } from './support/pgbouncer.ts'

const empty = async (t: Test) => {
  const { connection, drop } = await createTestDatabase(await embeddedServer())
  t.teardown(drop)
  return connection
}

test('PostgreSQL itself shares no connection', async (t) => {
  const { pool, close } = openDatabase(await empty(t))
  t.equal(await isShared(pool), false)
  await close()
})

test('PgBouncer in its session mode serves, with the role and the time limit on each connection', {
  skip: withoutPgBouncer,
}, async (t) => {
  const address = await startPgBouncer(t, await empty(t), 'session')
  const storage = await openStorage({ databaseUrl: address('kiem_phieu'), dataDir: '', log: () => undefined })
  if (!storage.ok) throw new Error(storage.error.code)
  const { handle } = storage.value
  const settings = () =>
    sql`select current_user as role, current_setting('statement_timeout') as limit, pg_backend_pid() as pid`.execute(
      handle.db,
    )
  const [one, other] = [await handle.pool.connect(), await settings()]
  t.match(other.rows, [{ role: SERVICE_ROLE, limit: '9s' }])
  // The pooler takes the settings back and passes the used connection on.
  one.release(true)
  await handle.close()
  const again = openDatabase({ url: address('kiem_phieu') }, () => {}, SERVICE_ROLE)
  const { rows } = await sql`select current_user as role, pg_backend_pid() as pid`.execute(again.db)
  t.match(rows, [{ role: SERVICE_ROLE }])
  await again.close()
})

for (const mode of ['transaction', 'statement'] as const) {
  test(`PgBouncer in its ${mode} mode is refused in a sentence`, { skip: withoutPgBouncer }, async (t) => {
    const address = await startPgBouncer(t, await empty(t), mode)
    const opened = await openStorage({ databaseUrl: address('kiem_phieu'), dataDir: '', log: () => undefined })
    t.match(worded(opened), { ok: false, error: { code: 'pooler-shares-connections', en: /set pool_mode = session/ } })
  })
}
