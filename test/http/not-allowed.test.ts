import { pino } from 'pino'
import { test } from 'tap'
import { writeAccount } from '../support/accounts.ts'
import { openBrowser } from '../support/browser.ts'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { openTestService } from '../support/service.ts'

test('a request without permission is logged by the service, with account and action', async (t) => {
  const lines: string[] = []
  const logger = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) })
  const service = await openTestService(t, { logger })
  const account = await writeAccount(service, { username: 'le.thi.mai' })
  const browser = openBrowser(service)
  await browser.signIn('le.thi.mai', EVERYBODYS_PASSWORD)
  lines.length = 0
  t.equal((await browser.request('GET', '/v1/regulations')).status, 200)
  t.equal((await service.request('GET', '/v1/regulations', { token: null })).status, 401)
  t.same(lines, [], 'what is allowed, and who is nobody, leaves none')
  const refused = await browser.request<{ instance: string }>('GET', '/v1/accounts')
  t.equal(refused.status, 403)
  t.equal(lines.length, 1)
  t.match(JSON.parse(lines[0]!), { level: 40, code: 'role-missing', accountId: account, route: '/v1/accounts' })
  const { reqId } = JSON.parse(lines[0]!) as { readonly reqId: string }
  t.ok(refused.body.instance.endsWith(reqId), 'the caller can name the line')
})
