import { test } from 'tap'
import { LIMITS } from '../../src/http/transport.ts'
import { openCongress } from '../support/congress.ts'
import { openTestService } from '../support/service.ts'
import { hold, makeKey, makeServiceAccount } from './support/keys.ts'
import { problemComplaints } from './support/problem-checks.ts'

const MOST = 3

test('a key is limited to its requests per minute; other keys and people are not affected', async (t) => {
  const service = await openTestService(t, { transport: { limits: { ...LIMITS, keyRequests: MOST } } })
  const congress = await openCongress(service)
  const account = await makeServiceAccount(congress)
  await hold(service, account, 'observer', { congressId: congress.id })
  const [one, other] = [
    await makeKey(congress, account, { roles: ['observer'] }),
    await makeKey(congress, account, { roles: ['observer'] }),
  ]
  // However long the requests take, they are sent within a minute.
  let elapsed = 0
  t.intercept(performance, 'now', { value: () => elapsed })
  // The clock of the machine is put back by years meanwhile, which delays nobody.
  let today = Date.now()
  t.intercept(Date, 'now', { value: () => today })
  const path = `/v1/congresses/${congress.id}`
  const ask = (token: string, headers: Record<string, string> = {}) => service.request('GET', path, { token, headers })
  const statuses: number[] = []
  for (let sent = 0; sent < MOST; sent += 1) statuses.push((await ask(one.key)).status)
  t.same(statuses, Array(MOST).fill(200))
  for (const language of ['vi', 'en'] as const) {
    const refused = await ask(one.key, { 'accept-language': language })
    t.same(problemComplaints(refused, { status: 429, code: 'rate-limited' }, language), [])
    t.match(refused.headers['retry-after'], /^(?:[1-9]|[1-5]\d|60)$/)
  }
  const posted = await service.request('POST', `${path}/people`, { token: one.key, body: '{ no JSON' })
  t.same(problemComplaints(posted, { status: 429, code: 'rate-limited' }), [], 'before the body is read')
  t.equal((await ask(other.key)).status, 200, 'another key of the same account')
  for (let sent = 0; sent < 3 * MOST; sent += 1) {
    if ((await service.request('GET', path)).status !== 200) t.fail('a person was held up')
  }
  elapsed = 60_001
  today -= 900 * 86_400_000
  t.equal((await ask(one.key)).status, 200, 'a minute later')
})

test('refused keys do not use up the limit of the key whose id they name', async (t) => {
  const service = await openTestService(t, { transport: { limits: { ...LIMITS, keyRequests: MOST } } })
  const congress = await openCongress(service)
  const account = await makeServiceAccount(congress)
  await hold(service, account, 'observer', { congressId: congress.id })
  const { key } = await makeKey(congress, account, { roles: ['observer'] })
  const path = `/v1/congresses/${congress.id}`
  const forged = key.slice(0, 36) + (key.endsWith('A') ? 'B' : 'A').repeat(43)
  for (let sent = 0; sent < 3 * MOST; sent += 1) {
    const { status } = await service.request('GET', path, { token: forged })
    if (status !== 401) t.fail(`answered ${status}`)
  }
  t.equal((await service.request('GET', path, { token: key })).status, 200)
})
