import { test } from 'tap'
import { openBrowser } from '../support/browser.ts'
import { standingClock } from '../support/clock.ts'
import { createTestDatabase, embeddedServer, withClient } from '../support/database.ts'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { openTestService, PEOPLED } from '../support/service.ts'
import { until } from '../support/until.ts'
import { problemComplaints } from './support/problem-checks.ts'

test('a database that can only be read: reading goes on, and a write is answered with the reason', async (t) => {
  const clock = standingClock()
  const server = await embeddedServer()
  const { connection, drop } = await createTestDatabase(server, PEOPLED)
  t.teardown(drop)
  const service = await openTestService(t, { now: clock.now, beside: connection })
  const browser = openBrowser(service)
  await browser.signIn('nguoi.dung.thu', EVERYBODYS_PASSWORD)
  await withClient(server.connection, async (client) => {
    await client.query(`alter database ${connection.database} set default_transaction_read_only = on`)
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      connection.database,
    ])
  })
  // Longer than the minute after which the last use of a session is stored.
  clock.minutesLater(2)
  // A connection that was ended may still be handed out once.
  await until(async () => (await browser.request('GET', '/v1/session')).status === 200)
  const refused = { status: 503, code: 'database-read-only' } as const
  const body = { name: 'Đảng bộ Sở Tài chính', level: 'grassroots' }
  t.same(problemComplaints(await service.request('POST', '/v1/organisations', { body }), refused), [])
  t.same(problemComplaints(await service.request('GET', '/readyz'), refused), [])
  t.equal((await service.request('GET', '/healthz')).status, 200)
})
