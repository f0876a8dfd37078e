import { test } from 'tap'
import { writeAccount, writeGrant } from '../support/accounts.ts'
import { openBrowser } from '../support/browser.ts'
import { standingClock } from '../support/clock.ts'
import { openCongress } from '../support/congress.ts'
import { EVERYBODY, EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { openTestService } from '../support/service.ts'
import { eventsOf } from './support/audit-log.ts'
import { makeKey, makeServiceAccount } from './support/keys.ts'
import { problemComplaints } from './support/problem-checks.ts'

const NAME = 'nguoi.dung.thu'
const kinds = (events: readonly { readonly action: string }[]): string[] => events.map(({ action }) => action)

test('signing in opens a session that identifies the account, and signing out ends it', async (t) => {
  const service = await openTestService(t)
  const browser = openBrowser(service, { from: '192.0.2.7' })
  const opened = await eventsOf(service, async () => {
    const { body, headers } = await browser.signIn(NAME, EVERYBODYS_PASSWORD)
    t.equal(headers['location'], '/v1/session')
    t.match(body, {
      account: { id: EVERYBODY.id, username: NAME, displayName: EVERYBODY.name, kind: 'person' },
      via: 'password',
      secondFactor: false,
      mustChangePassword: false,
      roles: [],
      session: { idleMinutes: 30 },
    })
  })
  t.match(opened, [
    {
      action: 'session.opened',
      actor_id: EVERYBODY.id,
      actor_name: EVERYBODY.name,
      role: 'account-holder',
      address: '192.0.2.7',
      after: { accountId: EVERYBODY.id, via: 'password', secondFactor: false, turnedAway: 0 },
    },
  ])
  const cookie = browser.cookie!
  const own = await browser.request<{ session: { id: string } }>('GET', '/v1/session')
  t.equal(own.status, 200)
  t.equal(own.body.session.id, opened[0]!.object_id)
  const ended = await eventsOf(service, async () => {
    const out = await browser.request('DELETE', '/v1/session')
    t.same([out.status, out.body], [200, { ended: 1 }])
  })
  t.equal(browser.cookie, null, 'the cookie is taken away')
  t.match(ended, [{ action: 'session.ended', object_id: own.body.session.id, after: { because: 'signed-out' } }])
  const replayed = await openBrowser(service, { from: '192.0.2.7', cookie }).request('GET', '/v1/session')
  t.same(problemComplaints(replayed, { status: 401, code: 'session-ended' }), [], 'a kept copy is good for nothing')
})

test('the cookie is HttpOnly and SameSite=Strict; over TLS also Secure, with the __Host- prefix', async (t) => {
  const service = await openTestService(t, { transport: { trustedProxies: ['10.0.0.5'] } })
  const body = { username: NAME, password: EVERYBODYS_PASSWORD }
  const signIn = async (headers: Record<string, string>) => {
    const answer = await service.request('POST', '/v1/sessions', { token: null, body, headers, from: '10.0.0.5' })
    return String(answer.headers['set-cookie'])
  }
  t.match(await signIn({}), /^kiem-phieu-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
  const overTls = await signIn({ 'x-forwarded-proto': 'https' })
  t.match(overTls, /^__Host-kiem-phieu=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
})

test('user names are case-insensitive, and spaces around them are ignored', async (t) => {
  const service = await openTestService(t)
  for (const name of ['NGUOI.DUNG.THU', ' nguoi.dung.thu ', 'Nguoi.Dung.Thu']) {
    await openBrowser(service).signIn(name, EVERYBODYS_PASSWORD)
  }
  t.pass('all of them signed in')
})

test('a session has the roles that are granted, at the places of the grants', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service)
  const id = await writeAccount(service, { username: 'le.thi.mai' })
  await writeGrant(service, id, { role: 'observer', congressId: congress.id })
  await writeGrant(service, id, { role: 'organisation-administrator', organisationId: congress.organisationId })
  const browser = openBrowser(service)
  const { body } = await browser.signIn('le.thi.mai', EVERYBODYS_PASSWORD)
  t.match(body, {
    roles: [
      {
        role: 'observer',
        congress: { id: congress.id, kind: 'members-congress', level: 'chi-bo', term: { from: 2017, to: 2020 } },
        organisation: null,
        personId: null,
        awaitsSecondFactor: false,
      },
      { role: 'organisation-administrator', congress: null, organisation: { id: congress.organisationId } },
    ],
  })
  t.equal((await browser.request('GET', `/v1/congresses/${congress.id}/roll`)).status, 200)
  const foreign = await openCongress(service)
  const denied = await browser.request('GET', `/v1/congresses/${foreign.id}/roll`)
  t.same(problemComplaints(denied, { status: 404, code: 'congress-unknown' }), [])
})

test('an account sees only its own sessions and can end them all', async (t) => {
  const service = await openTestService(t)
  await writeAccount(service, { username: 'le.thi.mai' })
  const [laptop, phone, mai] = [
    openBrowser(service, { from: '192.0.2.7' }),
    openBrowser(service, { from: '2001:db8:1:2::9', agent: 'Phone' }),
    openBrowser(service),
  ]
  await laptop.signIn(NAME, EVERYBODYS_PASSWORD)
  await phone.signIn(NAME, EVERYBODYS_PASSWORD)
  await mai.signIn('le.thi.mai', EVERYBODYS_PASSWORD)
  const { body } = await laptop.request<{ items: readonly unknown[] }>('GET', '/v1/sessions')
  t.match(body.items, [
    { via: 'password', address: '2001:db8:1:2::/64', current: false },
    { via: 'password', address: '192.0.2.7', current: true },
  ])
  t.equal(body.items.length, 2)
  const events = await eventsOf(service, async () => {
    t.same((await laptop.request('DELETE', '/v1/sessions')).body, { ended: 2 })
  })
  t.match(events, [{ action: 'session.ended-everywhere', object_id: EVERYBODY.id, after: { ended: 2 } }])
  const other = await phone.request('GET', '/v1/session')
  t.same(problemComplaints(other, { status: 401, code: 'session-ended' }), [])
  t.equal((await mai.request('GET', '/v1/session')).status, 200, 'nobody else is concerned')
})

test('an administrator ends the sessions of accounts in scope only', async (t) => {
  const service = await openTestService(t)
  const { organisationId } = await openCongress(service)
  const { organisationId: elsewhere } = await openCongress(service)
  const admin = await writeAccount(service, { username: 'quan.tri', organisationId })
  await writeGrant(service, admin, { role: 'organisation-administrator', organisationId })
  const mai = await writeAccount(service, { username: 'le.thi.mai', organisationId })
  const huy = await writeAccount(service, { username: 'do.quang.huy', organisationId: elsewhere })
  const [administrator, own, foreign] = [openBrowser(service), openBrowser(service), openBrowser(service)]
  await administrator.signIn('quan.tri', EVERYBODYS_PASSWORD)
  await own.signIn('le.thi.mai', EVERYBODYS_PASSWORD)
  await foreign.signIn('do.quang.huy', EVERYBODYS_PASSWORD)
  const events = await eventsOf(service, async () => {
    t.same((await administrator.request('POST', `/v1/accounts/${mai}/sign-out`)).body, { ended: 1 })
  })
  t.match(events, [{ actor_id: admin, role: 'organisation-administrator', after: { because: 'by-administrator' } }])
  t.equal((await own.request('GET', '/v1/session')).status, 401)
  for (const act of ['sign-out', 'unlock']) {
    const refused = await administrator.request('POST', `/v1/accounts/${huy}/${act}`)
    t.same(problemComplaints(refused, { status: 404, code: 'account-unknown' }), [], act)
    const byTypist = await foreign.request('POST', `/v1/accounts/${huy}/${act}`)
    t.same(problemComplaints(byTypist, { status: 403, code: 'role-missing' }), [], `${act} one’s own account`)
  }
  t.equal((await foreign.request('GET', '/v1/session')).status, 200)
})

test('a temporary password opens a session that only permits changing it', async (t) => {
  const service = await openTestService(t)
  await writeAccount(service, { username: 'le.thi.mai', temporary: true, passwordExpiresAt: '2017-08-06T00:00:00Z' })
  const browser = openBrowser(service)
  t.match((await browser.signIn('le.thi.mai', EVERYBODYS_PASSWORD)).body, { mustChangePassword: true })
  t.equal((await browser.request('GET', '/v1/session')).status, 200)
  for (const path of ['/v1/congresses', '/v1/sessions']) {
    const refused = await browser.request('GET', path)
    t.same(problemComplaints(refused, { status: 403, code: 'password-change-required' }), [], path)
  }
  t.equal((await browser.request('DELETE', '/v1/session')).status, 200, 'signing out is always open')
})

test('the last use is stored once a minute, without an event', async (t) => {
  const clock = standingClock()
  const service = await openTestService(t, { now: clock.now })
  const browser = openBrowser(service)
  await browser.signIn(NAME, EVERYBODYS_PASSWORD)
  const lastSeen = async (): Promise<string> =>
    (await browser.request<{ session: { lastSeen: string } }>('GET', '/v1/session')).body.session.lastSeen
  const events = await eventsOf(service, async () => {
    clock.secondsLater(59)
    t.equal(await lastSeen(), '2017-08-05T01:00:00.000Z')
    clock.secondsLater(3)
    t.equal(await lastSeen(), '2017-08-05T01:01:02.000Z')
  })
  t.same(kinds(events), [])
})

test('a page that nobody has touched looks for news without extending the session', async (t) => {
  const clock = standingClock()
  const service = await openTestService(t, { now: clock.now })
  const browser = openBrowser(service)
  await browser.signIn(NAME, EVERYBODYS_PASSWORD)
  const ask = async (unattended?: string) => {
    const headers = unattended === undefined ? {} : { unattended }
    const { status, body } = await browser.request<{ session?: { lastSeen: string } }>('GET', '/v1/session', {
      headers,
    })
    return [status, body.session?.lastSeen]
  }
  const [begin, used] = ['2017-08-05T01:00:00.000Z', '2017-08-05T01:20:00.000Z']
  clock.secondsLater(20 * 60)
  t.same(await ask('1'), [200, begin], 'it reads like any other')
  t.same(await ask('0'), [200, used], 'no other text means it')
  clock.secondsLater(29 * 60)
  t.same(await ask('1'), [200, used])
  clock.secondsLater(60)
  t.same((await ask('1'))[0], 401, 'half an hour after the last use it has ended')
  t.same((await ask())[0], 401)
})

test('a key identifies itself and has no session to end', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service)
  const account = await makeServiceAccount(congress)
  const { key: token } = await makeKey(congress, account)
  const own = await service.request('GET', '/v1/session', { token })
  t.match(own, { status: 200, body: { account: { id: account, kind: 'service' }, via: 'key', session: null } })
  t.match((await service.request('GET', '/v1/sessions', { token })).body, { items: [] })
  for (const path of ['/v1/session', '/v1/sessions']) {
    const refused = await service.request('DELETE', path, { token })
    t.same(problemComplaints(refused, { status: 409, code: 'session-missing' }), [], path)
  }
})
