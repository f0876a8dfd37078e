import { test } from 'tap'
import { writeAccount, writeGrant } from '../support/accounts.ts'
import { openBrowser } from '../support/browser.ts'
import { standingClock } from '../support/clock.ts'
import { withClient } from '../support/database.ts'
import { EVERYBODY, EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { openTestService, type TestService } from '../support/service.ts'
import { storedIn } from '../support/stored.ts'
import { eventsOf } from './support/audit-log.ts'
import { problemComplaints } from './support/problem-checks.ts'

const NAME = 'nguoi.dung.thu'
const FROM = '192.0.2.7'

const signedIn = async (service: TestService, place = { from: FROM }) => {
  const browser = openBrowser(service, place)
  await browser.signIn(NAME, EVERYBODYS_PASSWORD)
  return browser
}

test('session fixation: a token sent by the client is never adopted', async (t) => {
  const service = await openTestService(t)
  const planted = `kiem-phieu-session=${'x'.repeat(43)}`
  const browser = openBrowser(service, { cookie: planted })
  t.same(problemComplaints(await browser.request('GET', '/v1/session'), { status: 401, code: 'unauthenticated' }), [])
  await browser.signIn(NAME, EVERYBODYS_PASSWORD)
  t.not(browser.cookie, planted)
  t.equal((await openBrowser(service, { cookie: planted }).request('GET', '/v1/session')).status, 401)
})

test('session fixation: a session of an attacker planted in another browser ends at the sign-in', async (t) => {
  const service = await openTestService(t)
  await writeAccount(service, { username: 'ke.gian' })
  const attacker = openBrowser(service)
  await attacker.signIn('ke.gian', EVERYBODYS_PASSWORD)
  const victim = openBrowser(service, { cookie: attacker.cookie })
  const events = await eventsOf(service, () => victim.signIn(NAME, EVERYBODYS_PASSWORD))
  t.match(events, [
    { action: 'session.ended', actor_id: EVERYBODY.id, after: { because: 'signed-in-again' } },
    { action: 'session.opened', actor_id: EVERYBODY.id },
  ])
  t.not(victim.cookie, attacker.cookie)
  const after = await attacker.request('GET', '/v1/session')
  t.same(problemComplaints(after, { status: 401, code: 'session-ended' }), [])
})

test('signing in again issues a new token and ends the previous session', async (t) => {
  const service = await openTestService(t)
  const browser = await signedIn(service)
  const cookies = [browser.cookie]
  for (let times = 0; times < 3; times += 1) {
    await browser.signIn(NAME, EVERYBODYS_PASSWORD)
    cookies.push(browser.cookie)
  }
  t.equal(new Set(cookies).size, 4)
  const statuses: number[] = []
  for (const cookie of cookies) {
    statuses.push((await openBrowser(service, { from: FROM, cookie }).request('GET', '/v1/session')).status)
  }
  t.same(statuses, [401, 401, 401, 200])
})

test('a failed sign-in does not end the current session', async (t) => {
  const service = await openTestService(t)
  const browser = await signedIn(service)
  const body = { username: NAME, password: 'sai mất rồi' }
  t.equal((await browser.request('POST', '/v1/sessions', { body })).status, 401)
  t.equal((await browser.request('GET', '/v1/session')).status, 200)
})

test('a stolen cookie used from another address or browser is refused and logged, and ends the session', async (t) => {
  const places = [
    { from: '192.0.2.8', agent: 'Firefox of the tests' },
    { from: FROM, agent: 'Firefox of somebody else' },
    { from: '2001:db8::1', agent: 'Firefox of the tests' },
  ]
  const service = await openTestService(t)
  for (const place of places) {
    const browser = await signedIn(service)
    const thief = openBrowser(service, { ...place, cookie: browser.cookie })
    const own = await browser.request<{ session: { id: string } }>('GET', '/v1/session')
    const events = await eventsOf(service, async () => {
      const refused = await thief.request('GET', '/v1/session')
      t.same(problemComplaints(refused, { status: 401, code: 'session-elsewhere' }), [])
    })
    t.match(events, [
      {
        action: 'session.refused',
        object_id: own.body.session.id,
        role: 'visitor',
        address: place.from,
        after: { accountId: EVERYBODY.id, reason: 'elsewhere' },
      },
    ])
    t.same(
      problemComplaints(await browser.request('GET', '/v1/session'), { status: 401, code: 'session-ended' }),
      [],
      'for its owner too, who has to sign in again and hears of it',
    )
    const again = await eventsOf(service, async () => {
      t.same(problemComplaints(await thief.request('GET', '/v1/session'), { status: 401, code: 'session-ended' }), [])
    })
    t.same(again, [], 'a dead cookie cannot fill the log')
  }
})

test('a stolen cookie changes nothing, even in the request that reveals it', async (t) => {
  const service = await openTestService(t)
  const admin = await writeAccount(service, { username: 'quan.tri' })
  await writeGrant(service, admin, { role: 'system-administrator' })
  const browser = openBrowser(service, { from: FROM })
  await browser.signIn('quan.tri', EVERYBODYS_PASSWORD)
  const body = { name: 'Đảng bộ Sở Tài chính', level: 'grassroots' }
  const thief = openBrowser(service, { from: '192.0.2.8', cookie: browser.cookie })
  t.equal((await thief.request('POST', '/v1/organisations', { body })).status, 401)
  const { body: organisations } = await service.request<{ items: unknown[] }>('GET', '/v1/organisations')
  t.same(organisations.items, [])
})

test('a machine may change its IPv6 address within its network only', async (t) => {
  const service = await openTestService(t)
  const browser = await signedIn(service, { from: '2001:db8:1:2::1' })
  const at = (from: string) => openBrowser(service, { from, cookie: browser.cookie }).request('GET', '/v1/session')
  t.equal((await at('2001:db8:1:2:aaaa:bbbb:cccc:dddd')).status, 200)
  t.equal((await at('2001:db8:1:3::1')).status, 401)
})

test('in one network of the hall, a cookie is refused from the next machine over IPv6 as over IPv4', async (t) => {
  const service = await openTestService(t)
  for (const [own, next] of [
    ['192.168.1.7', '192.168.1.8'],
    ['fe80::1', 'fe80::bad'],
    ['fd00:1:2:3::1', 'fd00:1:2:3::bad'],
  ] as const) {
    const browser = await signedIn(service, { from: own })
    t.equal((await browser.request('GET', '/v1/session')).status, 200, own)
    const thief = openBrowser(service, { from: next, cookie: browser.cookie })
    t.equal((await thief.request('GET', '/v1/session')).status, 401, next)
  }
})

test('CSRF: a cross-site request changes nothing, with a cookie or without', async (t) => {
  const service = await openTestService(t)
  const browser = await signedIn(service)
  const foreign = [
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { origin: 'http://localhost:8080' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]
  const acts = [
    ['DELETE', '/v1/session', undefined],
    ['DELETE', '/v1/sessions', undefined],
    ['POST', '/v1/sessions', { username: NAME, password: EVERYBODYS_PASSWORD }],
    ['POST', '/v1/organisations', { name: 'Chi bộ A', level: 'chi-bo' }],
  ] as const
  const before = await storedIn(service.connection)
  for (const headers of foreign) {
    for (const [method, path, body] of acts) {
      const refused = await browser.request(method, path, { headers, ...(body ? { body } : {}) })
      t.same(problemComplaints(refused, { status: 403, code: 'origin-foreign' }), [], `${method} ${path}`)
      t.equal(refused.headers['set-cookie'], undefined)
    }
  }
  t.same(await storedIn(service.connection), before)
  const own = { origin: 'http://localhost:80', 'sec-fetch-site': 'same-origin' }
  t.equal((await browser.request('DELETE', '/v1/session', { headers: own })).status, 200, 'our own pages may')
})

test('idle limit: a session expires half an hour after its last use', async (t) => {
  const clock = standingClock()
  const service = await openTestService(t, { now: clock.now })
  const browser = await signedIn(service)
  for (let times = 0; times < 3; times += 1) {
    clock.minutesLater(29)
    t.equal((await browser.request('GET', '/v1/session')).status, 200)
  }
  clock.minutesLater(30)
  const over = await browser.request('GET', '/v1/session')
  t.same(problemComplaints(over, { status: 401, code: 'session-ended' }), [])
  t.same((await service.request<{ items: unknown[] }>('GET', '/v1/sessions')).body.items, [], 'and is in no list')
})

test('absolute limit: a session expires after twelve hours, even in constant use', async (t) => {
  const clock = standingClock()
  const service = await openTestService(t, { now: clock.now })
  const browser = await signedIn(service)
  const endless = { items: [] as number[] }
  for (let quarter = 1; quarter <= 48; quarter += 1) {
    clock.minutesLater(15)
    endless.items.push((await browser.request('GET', '/v1/session')).status)
  }
  t.same(endless.items, [...Array.from({ length: 47 }, () => 200), 401])
})

test('a cached caller does not outlive the limits', async (t) => {
  const clock = standingClock()
  const service = await openTestService(t, { now: clock.now })
  const browser = await signedIn(service)
  await browser.request('GET', '/v1/session')
  clock.minutesLater(29)
  clock.secondsLater(59.5)
  t.equal((await browser.request('GET', '/v1/session')).status, 200)
  clock.secondsLater(1)
  t.equal((await browser.request('GET', '/v1/session')).status, 200, 'used just before, so that it goes on')
  for (let half = 1; half <= 23; half += 1) {
    clock.minutesLater(29)
    await browser.request('GET', '/v1/session')
  }
  clock.minutesLater(23)
  clock.secondsLater(-2)
  t.equal((await browser.request('GET', '/v1/session')).status, 200, 'a second before the last')
  clock.secondsLater(1.5)
  t.equal((await browser.request('GET', '/v1/session')).status, 401, 'and not beyond it')
})

test('disabling an account ends its sessions immediately', async (t) => {
  const service = await openTestService(t)
  const browser = await signedIn(service)
  const set = (state: string) =>
    withClient(service.connection, (client) => client.query('update account set state = $1', [state]))
  await set('disabled')
  // Another process did this: here it is known after two seconds, that is after two readings of the clock of the tests.
  const statuses: number[] = []
  for (let times = 0; times < 4; times += 1) statuses.push((await browser.request('GET', '/v1/session')).status)
  t.equal(statuses.at(-1), 401)
})

test('an act of this process ends a session at once, even if its caller is cached', async (t) => {
  const clock = standingClock()
  const service = await openTestService(t, { now: clock.now })
  const browser = await signedIn(service)
  t.equal((await browser.request('GET', '/v1/session')).status, 200)
  await service.request('POST', `/v1/accounts/${EVERYBODY.id}/sign-out`)
  t.equal((await browser.request('GET', '/v1/session')).status, 401)
})

test('another process on the same database notices within two seconds', async (t) => {
  const clock = standingClock()
  const service = await openTestService(t, { now: clock.now })
  const beside = await openTestService(t, { now: clock.now, beside: service.connection })
  const browser = await signedIn(service)
  const there = openBrowser(beside, { from: FROM, cookie: browser.cookie })
  t.equal((await there.request('GET', '/v1/session')).status, 200, 'a session is good in both')
  await browser.request('DELETE', '/v1/session')
  clock.secondsLater(2)
  t.equal((await there.request('GET', '/v1/session')).status, 401)
})

test('with an Authorization header the cookie is ignored', async (t) => {
  const service = await openTestService(t)
  const browser = await signedIn(service)
  for (const authorization of ['Bearer wrong', 'Basic eDp5', 'Bearer ']) {
    const refused = await browser.request('GET', '/v1/session', { headers: { authorization } })
    t.same(problemComplaints(refused, { status: 401, code: 'unauthenticated' }), [], authorization)
  }
})
