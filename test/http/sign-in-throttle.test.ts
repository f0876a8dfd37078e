import { test } from 'tap'
import type { Services } from '../../src/http/support/services.ts'
import { idFactory } from '../../src/kernel/brand.ts'
import { writeAccount, writeGrant } from '../support/accounts.ts'
import { openBrowser } from '../support/browser.ts'
import { standingClock } from '../support/clock.ts'
import { withClient } from '../support/database.ts'
import { EVERYBODY, EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { plant } from '../support/planted-secrets.ts'
import { openTestService, type TestService } from '../support/service.ts'
import { eventsIn, eventsOf } from './support/audit-log.ts'
import { problemComplaints } from './support/problem-checks.ts'

const NAME = 'nguoi.dung.thu'
const WRONG = plant('mật khẩu đoán mò', 'a wrong password')
const FROM = '192.0.2.7'

const attempt = (service: TestService, { username = NAME, password = WRONG, from = FROM } = {}) =>
  service.request<Record<string, unknown>>('POST', '/v1/sessions', { token: null, body: { username, password }, from })

const statusesOf = async (service: TestService, times: number, more: Parameters<typeof attempt>[1] = {}) => {
  const statuses: number[] = []
  for (let time = 0; time < times; time += 1) statuses.push((await attempt(service, more)).status)
  return statuses
}

const rowsIn = (service: TestService, table: string): Promise<number> =>
  withClient(service.connection, async (client) => {
    const { rows } = await client.query<{ count: number }>(`select count(*)::integer as count from ${table}`)
    return rows[0]!.count
  })

/** Compares without Argon2, at once or when a test lets it; counts how often, and how many wait at a time. */
const quickSecrets = (gate: () => Promise<void> = async () => {}) => {
  const seen = { compared: 0, inside: 0, most: 0 }
  const around = (secrets: Services['secrets']): Services['secrets'] => ({
    ...secrets,
    verify: async (hash, password) => {
      seen.compared += 1
      seen.inside += 1
      seen.most = Math.max(seen.most, seen.inside)
      await gate()
      seen.inside -= 1
      return hash !== null && password === EVERYBODYS_PASSWORD
    },
  })
  return { seen, around }
}

test('after five failures attempts must wait, longer each time, and are rejected unread', async (t) => {
  const clock = standingClock()
  const { seen, around } = quickSecrets()
  const service = await openTestService(t, { now: clock.now, around })
  t.same(await statusesOf(service, 6), [401, 401, 401, 401, 401, 429])
  for (const seconds of [1, 2, 4, 8, 16, 32, 64]) {
    const { compared } = seen
    const delayed = await attempt(service, { password: EVERYBODYS_PASSWORD })
    t.same(problemComplaints(delayed, { status: 429, code: 'sign-in-delayed' }), [])
    t.equal(delayed.headers['retry-after'], String(seconds))
    t.match(delayed.body['detail'], `${seconds} giây`)
    t.equal(seen.compared, compared, 'the right password is not looked at either')
    clock.secondsLater(seconds - 0.001)
    t.equal((await attempt(service)).status, 429)
    clock.secondsLater(0.001)
    t.equal((await attempt(service)).status, 401, `after ${seconds} s`)
  }
  clock.secondsLater(128)
  t.equal((await attempt(service, { password: EVERYBODYS_PASSWORD })).status, 201)
  t.same(await statusesOf(service, 5), [401, 401, 401, 401, 401], 'a success forgets the failures')
})

test('rejected attempts write no event; the next event counts them', async (t) => {
  const clock = standingClock()
  const service = await openTestService(t, { now: clock.now, around: quickSecrets().around })
  await statusesOf(service, 5)
  t.same(await eventsOf(service, () => statusesOf(service, 20)), [])
  clock.secondsLater(1)
  const failed = await eventsOf(service, () => attempt(service))
  t.match(failed, [{ action: 'session.failed', after: { failures: 6, turnedAway: 20 } }])
  await statusesOf(service, 3)
  clock.secondsLater(2)
  const opened = await eventsOf(service, () => attempt(service, { password: EVERYBODYS_PASSWORD }))
  t.match(opened, [{ action: 'session.opened', after: { turnedAway: 3 } }])
})

test('when the delay reaches a minute, the lockout is logged once', async (t) => {
  const clock = standingClock()
  const service = await openTestService(t, { now: clock.now, around: quickSecrets().around })
  for (const username of [NAME, 'khong.co.ai']) {
    const events = await eventsOf(service, async () => {
      for (let time = 0; time < 13; time += 1) {
        await attempt(service, { username })
        clock.minutesLater(16)
      }
    })
    const locked = events.filter(({ action }) => action === 'account.locked-out')
    t.match(locked, [{ after: { failures: 11, seconds: 64 } }], username)
    t.equal(locked.length, 1)
    t.equal(locked[0]!.object_id === EVERYBODY.id, username === NAME)
  }
})

test('an unknown name is delayed exactly like a known one', async (t) => {
  const clock = standingClock()
  const service = await openTestService(t, { now: clock.now, around: quickSecrets().around })
  const seen = async (username: string) => {
    const answers: unknown[] = []
    for (let time = 0; time < 12; time += 1) {
      const { status, headers } = await attempt(service, { username })
      answers.push([status, headers['retry-after']])
      if (time % 2 === 1) clock.secondsLater(2)
    }
    return answers
  }
  t.same(await seen('khong.co.ai'), await seen(NAME))
})

test('guesses from elsewhere do not lock the account in the hall', async (t) => {
  const clock = standingClock()
  const service = await openTestService(t, { now: clock.now, around: quickSecrets().around })
  await openBrowser(service, { from: FROM }).signIn(NAME, EVERYBODYS_PASSWORD)
  for (let address = 0; address < 80; address += 1) await attempt(service, { from: `198.51.100.${address}` })
  const elsewhere = await attempt(service, { password: EVERYBODYS_PASSWORD, from: '203.0.113.1' })
  t.equal(elsewhere.status, 429, 'from a strange address one waits now')
  t.ok(Number(elsewhere.headers['retry-after']) <= 60, 'a minute at most')
  t.equal((await attempt(service, { password: EVERYBODYS_PASSWORD })).status, 201, 'from the hall one does not')
  clock.secondsLater(60)
  const later = await attempt(service, { password: EVERYBODYS_PASSWORD, from: '203.0.113.1' })
  t.equal(later.status, 201, 'and elsewhere no longer either')
})

test('one password tried with many names is slowed down at its address only', async (t) => {
  const clock = standingClock()
  const service = await openTestService(t, { now: clock.now, around: quickSecrets().around })
  await writeAccount(service, { username: 'le.thi.mai' })
  await openBrowser(service, { from: FROM }).signIn(NAME, EVERYBODYS_PASSWORD)
  let tried = 0
  while ((await attempt(service, { username: `ten.so.${tried}` })).status === 401) tried += 1
  t.equal(tried, 100)
  const fresh = { username: 'le.thi.mai', password: EVERYBODYS_PASSWORD }
  t.equal((await attempt(service, fresh)).status, 429, 'somebody new at the same address waits')
  t.equal((await attempt(service, { ...fresh, from: '192.0.2.8' })).status, 201, 'not beside it')
  t.equal((await attempt(service, { password: EVERYBODYS_PASSWORD })).status, 201, 'nor who was there before')
  clock.secondsLater(10)
  t.equal((await attempt(service, fresh)).status, 201, 'ten seconds at most')
})

test('addresses of one IPv6 network count as one', async (t) => {
  const service = await openTestService(t, { now: standingClock().now, around: quickSecrets().around })
  const statuses: number[] = []
  for (let host = 1; host <= 7; host += 1) {
    statuses.push((await attempt(service, { from: `2001:db8:1:2::${host}` })).status)
  }
  t.same(statuses, [401, 401, 401, 401, 401, 429, 429])
  t.equal((await attempt(service, { from: '2001:db8:1:3::1' })).status, 401)
})

test('guesses from the next machine of the hall delay nobody who is known at an IPv6 address of the link', async (t) => {
  const service = await openTestService(t, { now: standingClock().now, around: quickSecrets().around })
  const right = { password: EVERYBODYS_PASSWORD, from: 'fe80::1' }
  t.equal((await attempt(service, right)).status, 201)
  for (let time = 0; time < 7; time += 1) await attempt(service, { from: 'fe80::bad' })
  t.equal((await attempt(service, { from: 'fe80::bad' })).status, 429)
  t.equal((await attempt(service, right)).status, 201)
})

test('delays survive a restart', async (t) => {
  const clock = standingClock()
  const service = await openTestService(t, { now: clock.now, around: quickSecrets().around })
  await statusesOf(service, 5)
  clock.secondsLater(1)
  await attempt(service)
  const newId = idFactory(() => `0192f3a4-0000-7000-9000-${String(++made).padStart(12, '0')}`)
  let made = 0
  const restarted = await openTestService(t, {
    now: clock.now,
    around: quickSecrets().around,
    beside: service.connection,
    newId,
  })
  const delayed = await attempt(restarted, { password: EVERYBODYS_PASSWORD })
  t.same([delayed.status, delayed.headers['retry-after']], [429, '2'])
  clock.secondsLater(2)
  t.equal((await attempt(restarted, { password: EVERYBODYS_PASSWORD })).status, 201)
})

test('wrong passwords while the clock was years ahead delay nobody once it is right', async (t) => {
  const clock = standingClock()
  const service = await openTestService(t, { now: clock.now, around: quickSecrets().around })
  const ahead = 900 * 24 * 60
  clock.minutesLater(ahead)
  t.equal((await statusesOf(service, 7)).at(-1), 429)
  clock.minutesLater(-ahead)
  t.equal((await attempt(service)).status, 401)
  const delayed = await attempt(service)
  t.same([delayed.status, delayed.headers['retry-after']], [429, '2'], 'what was counted still counts')
  clock.secondsLater(2)
  t.equal((await attempt(service, { password: EVERYBODYS_PASSWORD })).status, 201)
})

test('an administrator unlocks one account, for every address', async (t) => {
  const clock = standingClock()
  const service = await openTestService(t, { now: clock.now, around: quickSecrets().around })
  const { body: organisation } = await service.request<{ id: string }>('POST', '/v1/organisations', {
    body: { name: 'Đảng bộ Sở Tài chính', level: 'grassroots' },
  })
  const admin = await writeAccount(service, { username: 'quan.tri', organisationId: organisation.id })
  await writeGrant(service, admin, { role: 'organisation-administrator', organisationId: organisation.id })
  const mai = await writeAccount(service, { username: 'le.thi.mai', organisationId: organisation.id })
  const administrator = openBrowser(service, { from: '192.0.2.200' })
  await administrator.signIn('quan.tri', EVERYBODYS_PASSWORD)
  for (const from of [FROM, '192.0.2.8', '192.0.2.9']) {
    t.same((await statusesOf(service, 6, { username: 'le.thi.mai', from })).at(-1), 429)
  }
  await statusesOf(service, 6)
  const events = await eventsOf(service, async () => {
    const unlocked = await administrator.request('POST', `/v1/accounts/${mai}/unlock`)
    t.same([unlocked.status, unlocked.body], [200, { accountId: mai }])
  })
  t.match(events, [
    {
      action: 'account.unlocked',
      actor_id: admin,
      object_id: mai,
      role: 'organisation-administrator',
      after: { forgotten: 4 },
    },
  ])
  for (const from of [FROM, '192.0.2.8', '192.0.2.9']) {
    t.equal((await attempt(service, { username: 'le.thi.mai', password: EVERYBODYS_PASSWORD, from })).status, 201)
  }
  t.equal((await attempt(service, { password: EVERYBODYS_PASSWORD })).status, 429, 'others stay locked')
})

test('ten thousand simultaneous wrong passwords: bounded work, bounded rows, and the hall can sign in', async (t) => {
  let open: () => void = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const { seen, around } = quickSecrets(() => gate)
  const service = await openTestService(t, { now: standingClock().now, around })
  const hall = openBrowser(service, { from: FROM })
  const signingIn = hall.signIn(NAME, EVERYBODYS_PASSWORD)
  // Whatever fails below, no request is left waiting.
  t.teardown(() => open())
  const flood: ReturnType<typeof attempt>[] = []
  for (let index = 0; index < 10_000; index += 1) {
    const username = index % 2 === 0 ? NAME : `ten.so.${index}`
    flood.push(attempt(service, { username, from: `198.51.100.${index % 20}` }))
    // Creating this many requests takes seconds. Without turns in between, connections to the database time out unread.
    if (index % 10 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  // All admitted attempts now wait at the gate; the others were rejected unchecked.
  while (seen.inside < 32) await new Promise((resolve) => setImmediate(resolve))
  open()
  await signingIn
  const statuses = (await Promise.all(flood)).map(({ status }) => status)
  t.same([...new Set(statuses)].sort(), [401, 429])
  t.ok(seen.most <= 32, `${seen.most} passwords wait to be compared at a time`)
  t.ok(seen.compared < 1_000, `${seen.compared} of 10,000 were compared`)
  t.ok((await rowsIn(service, 'sign_in_throttle')) < 3_000, 'rows')
  t.ok((await eventsIn(service)).length < 2_000, 'events')
  t.equal((await hall.request('GET', '/v1/session')).status, 200, 'who works goes on working')
  const other = openBrowser(service, { from: '192.0.2.99' })
  await writeAccount(service, { username: 'le.thi.mai' })
  await other.signIn('le.thi.mai', EVERYBODYS_PASSWORD)
  t.pass('and others sign in')
})

test('one place is reserved for accounts that signed in from here before', async (t) => {
  let open: () => void = () => {}
  let isOpen = true
  let gate = Promise.resolve()
  const { seen, around } = quickSecrets(() => (isOpen ? Promise.resolve() : gate))
  const service = await openTestService(t, { now: standingClock().now, around })
  await openBrowser(service, { from: FROM }).signIn(NAME, EVERYBODYS_PASSWORD)
  isOpen = false
  gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const flood = Array.from({ length: 100 }, (_, index) =>
    attempt(service, { username: `ten.so.${index}`, from: `198.51.100.${index}` }),
  )
  while (seen.inside < 32) await new Promise((resolve) => setImmediate(resolve))
  const stranger = await attempt(service, { password: EVERYBODYS_PASSWORD, from: '203.0.113.1' })
  t.same([stranger.status, stranger.headers['retry-after']], [429, '1'])
  const known = attempt(service, { password: EVERYBODYS_PASSWORD })
  while (seen.inside < 33) await new Promise((resolve) => setImmediate(resolve))
  open()
  t.equal((await known).status, 201)
  await Promise.all(flood)
})

test('old failures are deleted, and the rows about them are bounded', async (t) => {
  const clock = standingClock()
  const service = await openTestService(t, { now: clock.now, around: quickSecrets().around })
  await withClient(service.connection, async (client) => {
    const flood = () =>
      client.query(
        `insert into sign_in_throttle (key, failures, last_failed_at)
          select 'pair old ' || n, 7, '2017-08-04T00:59:59Z'::timestamptz from generate_series(1, 500) n
          union all select 'pair new ' || n, 7, '2017-08-05T00:00:00Z'::timestamptz from generate_series(1, 60000) n`,
      )
    // The statistics of the table are from between two floods: one row in many pages.
    await flood()
    await client.query(`delete from sign_in_throttle where key <> 'pair new 60000'`)
    await client.query('vacuum analyze sign_in_throttle')
    await client.query('delete from sign_in_throttle')
    await flood()
  })
  for (let time = 0; time < 100; time += 1)
    await attempt(service, { username: `ten.so.${time}`, from: `10.0.${time}.1` })
  t.equal(await rowsIn(service, 'sign_in_throttle'), 50_000)
  t.equal(await rowsIn(service, "sign_in_throttle where key like 'pair old%'"), 0)
  t.equal(
    await rowsIn(service, "sign_in_throttle where key like 'pair %' and last_failed_at >= '2017-08-05T01:00:00Z'"),
    100,
  )
})
