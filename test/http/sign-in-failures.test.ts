import { Secret, TOTP } from 'otpauth'
import pg from 'pg'
import { test } from 'tap'
import { newSecondFactor } from '../../src/app/accounts/second-factor.ts'
import type { Services } from '../../src/http/support/services.ts'
import type { AccountId } from '../../src/kernel/brand.ts'
import { createSecrets } from '../../src/secrets/secrets.ts'
import { writeAccount } from '../support/accounts.ts'
import { openBrowser } from '../support/browser.ts'
import { standingClock } from '../support/clock.ts'
import { withClient } from '../support/database.ts'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { plant } from '../support/planted-secrets.ts'
import { openTestService, type TestService } from '../support/service.ts'
import { eventsOf } from './support/audit-log.ts'
import { problemComplaints } from './support/problem-checks.ts'

const WRONG = plant('sai mật khẩu mất rồi', 'a wrong password')
const NOBODY = '00000000-0000-0000-0000-000000000000'

interface Tried {
  readonly username: string
  readonly password: string
  readonly code?: string
}

const attempt = (service: TestService, body: Tried, from = '192.0.2.7') =>
  service.request<Record<string, unknown>>('POST', '/v1/sessions', { token: null, body, from })

/** The statements that an act sends to the database, without their values. */
const statementsOf = async (act: () => Promise<unknown>): Promise<readonly string[]> => {
  const statements: string[] = []
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function (
    this: pg.Client,
    asked: string | { readonly text: string },
    ...rest: unknown[]
  ) {
    statements.push((typeof asked === 'string' ? asked : asked.text).replaceAll(/\s+/g, ' '))
    return Reflect.apply(query, this, [asked, ...rest])
  } as typeof query
  try {
    await act()
  } finally {
    pg.Client.prototype.query = query
  }
  return statements
}

/** Accounts of every kind that cannot sign in, and unknown names. */
const hopeless = async (service: TestService): Promise<readonly (Tried & { readonly reason: string })[]> => {
  await writeAccount(service, { username: 'bi.khoa', state: 'disabled' })
  await writeAccount(service, { username: 'may.quet', kind: 'service', passwordHash: null })
  await writeAccount(service, { username: 'openid', passwordHash: null })
  await writeAccount(service, { username: 'tam.thoi', temporary: true, passwordExpiresAt: '2017-08-05T00:00:00Z' })
  return [
    { username: 'nguoi.dung.thu', password: WRONG, reason: 'password-wrong' },
    { username: 'nguoi.dung.thu', password: `${EVERYBODYS_PASSWORD} `, reason: 'password-wrong' },
    { username: 'khong.co.ai', password: WRONG, reason: 'account-unknown' },
    { username: 'khong.co.ai', password: EVERYBODYS_PASSWORD, reason: 'account-unknown' },
    { username: "' or 1=1 --", password: WRONG, reason: 'account-unknown' },
    { username: '__proto__', password: WRONG, reason: 'account-unknown' },
    { username: 'bi.khoa', password: EVERYBODYS_PASSWORD, reason: 'account-disabled' },
    { username: 'may.quet', password: EVERYBODYS_PASSWORD, reason: 'account-of-service' },
    { username: 'openid', password: EVERYBODYS_PASSWORD, reason: 'password-not-used' },
    { username: 'tam.thoi', password: EVERYBODYS_PASSWORD, reason: 'password-expired' },
    { username: 'nguoi.dung.thu', password: WRONG, code: '123456', reason: 'password-wrong' },
  ]
}

test('every failure gets the same answer; only the log shows the reason', async (t) => {
  const service = await openTestService(t)
  const answers: unknown[] = []
  for (const { reason, ...tried } of await hopeless(service)) {
    const events = await eventsOf(service, async () => {
      const answer = await attempt(service, tried)
      t.same(problemComplaints(answer, { status: 401, code: 'sign-in-failed' }), [], tried.username)
      t.equal(answer.headers['set-cookie'], undefined)
      const { instance: _, ...body } = answer.body
      const { date: __, 'content-length': ___, ...headers } = answer.headers
      answers.push({ ...answer, body, headers })
    })
    t.match(
      events,
      [{ action: 'session.failed', role: 'visitor', actor_id: NOBODY, after: { reason } }],
      tried.username,
    )
    t.equal(events.length, 1)
    t.equal(events[0]!.object_id === NOBODY, reason === 'account-unknown', `${tried.username}: which account`)
    // People type passwords into the field of the name.
    t.notOk(JSON.stringify(events).includes(tried.username), 'the name typed is not written down')
  }
  for (const answer of answers) t.same(answer, answers[0])
})

test('every failure does the same work: one comparison and the same queries', async (t) => {
  const compared: (string | null)[] = []
  const around = (secrets: Services['secrets']): Services['secrets'] => ({
    ...secrets,
    verify: async (hash, password) => {
      compared.push(hash)
      return secrets.verify(hash, password)
    },
  })
  const service = await openTestService(t, { around })
  const work: string[] = []
  const all = await hopeless(service)
  // The scope of those who are not signed in is sealed once for ten minutes.
  await attempt(service, { username: 'nobody', password: 'x' }, '198.51.100.1')
  for (const { reason, ...tried } of all) {
    compared.length = 0
    const from = `192.0.2.${work.length + 1}`
    work.push((await statementsOf(() => attempt(service, tried, from))).join('\n'))
    t.equal(compared.length, 1, `${tried.username}: ${reason}`)
    t.equal(compared[0] === null, reason !== 'password-wrong', 'without a password that counts against none')
  }
  t.ok(work[0]!.split('\n').length > 5)
  for (const statements of work) t.equal(statements, work[0])
})

test('only the correct password reveals that a code is required', async (t) => {
  const clock = standingClock()
  const service = await openTestService(t, { now: clock.now })
  const code = await withSecondFactor(service, clock.now)
  const [right, wrong] = [
    { username: 'truong.ban', password: EVERYBODYS_PASSWORD },
    { username: 'truong.ban', password: WRONG },
  ]
  for (const body of [wrong, { ...wrong, code: code() }, { ...wrong, code: '000000' }, { ...right, code: '000000' }]) {
    t.same(problemComplaints(await attempt(service, body), { status: 401, code: 'sign-in-failed' }), [])
  }
  const events = await eventsOf(service, async () => {
    const asked = await attempt(service, right)
    t.same(problemComplaints(asked, { status: 401, code: 'second-factor-code-required' }), [])
  })
  t.match(events, [{ action: 'session.failed', after: { reason: 'code-missing' } }], 'somebody knows the password')
  const browser = openBrowser(service)
  t.match((await browser.signIn('truong.ban', EVERYBODYS_PASSWORD, code())).body, { secondFactor: true })
})

test('a code works once, and a code that was valid before it no longer works', async (t) => {
  const clock = standingClock()
  const service = await openTestService(t, { now: clock.now })
  const code = await withSecondFactor(service, clock.now)
  const body = { username: 'truong.ban', password: EVERYBODYS_PASSWORD }
  const earlier = code()
  clock.secondsLater(30)
  const used = code()
  t.equal((await attempt(service, { ...body, code: used })).status, 201)
  for (const stale of [used, earlier]) {
    t.same(
      problemComplaints(await attempt(service, { ...body, code: stale }), { status: 401, code: 'sign-in-failed' }),
      [],
    )
  }
  clock.secondsLater(30)
  t.equal((await attempt(service, { ...body, code: code() })).status, 201)
})

test('of two simultaneous sign-ins with the same code one succeeds', async (t) => {
  const clock = standingClock()
  const service = await openTestService(t, { now: clock.now })
  const code = await withSecondFactor(service, clock.now)
  const body = { username: 'truong.ban', password: EVERYBODYS_PASSWORD, code: code() }
  const answers = await Promise.all(['192.0.2.7', '192.0.2.8', '192.0.2.9'].map((from) => attempt(service, body, from)))
  t.same(answers.map(({ status }) => status).sort(), [201, 401, 401])
})

test('guesses of codes are delayed like guesses of passwords', async (t) => {
  const clock = standingClock()
  const service = await openTestService(t, { now: clock.now })
  await withSecondFactor(service, clock.now)
  const statuses: number[] = []
  for (let guess = 0; guess < 7; guess += 1) {
    const body = { username: 'truong.ban', password: EVERYBODYS_PASSWORD, code: `00000${guess}` }
    statuses.push((await attempt(service, body)).status)
  }
  t.same(statuses, [401, 401, 401, 401, 401, 429, 429])
})

/** An account with a second factor; returns the codes of its device. */
const withSecondFactor = async (service: TestService, now: () => Date): Promise<() => string> => {
  const id = (await writeAccount(service, { username: 'truong.ban' })) as AccountId
  const { secret, sealedSecret } = newSecondFactor(createSecrets(Buffer.alloc(32, 7)), { id, username: 'truong.ban' })
  await withClient(service.connection, (client) =>
    client.query(
      'update account_credential set second_factor_secret = $2, second_factor_confirmed = true where account_id = $1',
      [id, sealedSecret],
    ),
  )
  const totp = new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret: Secret.fromBase32(secret) })
  return () => totp.generate({ timestamp: now().getTime() })
}
