import { test } from 'tap'
import { openBrowser } from '../support/browser.ts'
import { withClient } from '../support/database.ts'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { plant } from '../support/planted-secrets.ts'
import { openTestService } from '../support/service.ts'
import { storedIn } from '../support/stored.ts'
import { openCast } from './support/account-cast.ts'
import { eventsOf } from './support/audit-log.ts'

const CHOSEN = plant('con đò lá trúc qua sông', 'a password chosen in a test')
const WRONG = plant('trái mơ tròn trĩnh quả bòng', 'a wrong password')

const changing = (password: string, current = EVERYBODYS_PASSWORD) => ({ body: { current, password } })

test('every account can read itself and its roles', async (t) => {
  const service = await openTestService(t)
  const { administrator, above } = await openCast(service)
  const { status, body } = await administrator.request('GET', '/v1/account')
  t.equal(status, 200)
  t.same(body, {
    id: administrator.id,
    organisationId: above,
    kind: 'person',
    username: 'quan.tri.tinh',
    displayName: 'quan.tri.tinh',
    password: 'chosen',
    passwordExpiresAt: null,
    secondFactor: 'none',
    roles: [{ role: 'organisation-administrator', congressId: null, organisationId: above }],
  })
})

test('changing a password ends all other sessions, and the old password is no longer valid', async (t) => {
  const service = await openTestService(t)
  const { enter, above } = await openCast(service)
  const here = await enter({ username: 'doi.mat.khau', organisationId: above })
  const there = openBrowser(service)
  await there.signIn('doi.mat.khau', EVERYBODYS_PASSWORD)
  const events = await eventsOf(service, async () => {
    t.match(await here.request('POST', '/v1/account/password', changing(CHOSEN)), { status: 201 })
  })
  t.match(events, [
    {
      action: 'password.changed',
      object_id: here.id,
      actor_id: here.id,
      role: 'account-holder',
      after: { sessionsEnded: 1 },
    },
  ])
  t.equal((await here.request('GET', '/v1/account')).status, 200)
  t.match(await there.request('GET', '/v1/account'), { status: 401, body: { code: 'session-ended' } })
  await t.rejects(there.signIn('doi.mat.khau', EVERYBODYS_PASSWORD), /sign-in-failed/)
  await there.signIn('doi.mat.khau', CHOSEN.normalize('NFD'))
})

test('an unacceptable password is refused at its field before the current one is checked', async (t) => {
  const service = await openTestService(t)
  const { enter, above } = await openCast(service)
  const person = await enter({ username: 'nguyen.van.dung', organisationId: above })
  const before = await storedIn(service.connection)
  const cases = [
    ['quá ngắn', 'password-too-short'],
    [`${'rất dài '.repeat(16)}!`, 'password-too-long'],
    ['password2017', 'password-too-common'],
    ['Nguyễn Văn Dũng', 'password-too-common'],
  ] as const
  for (const [password, code] of cases) {
    const answer = await person.request('POST', '/v1/account/password', changing(password, WRONG))
    t.match(answer, { status: 422, body: { code, errors: [{ pointer: '/password', code }] } }, password)
  }
  t.match(await person.request('POST', '/v1/account/password', changing(EVERYBODYS_PASSWORD)), {
    status: 422,
    body: { code: 'password-unchanged', errors: [{ pointer: '/password' }] },
  })
  t.same(await storedIn(service.connection), before, 'and none of it counts as a failure')
})

test('a wrong current password is logged, counted and throttled like a failed sign-in', async (t) => {
  const at = Date.UTC(2017, 7, 5, 1)
  let later = 0
  const service = await openTestService(t, { now: () => new Date(at + later) })
  const { enter, above } = await openCast(service)
  const person = await enter({ username: 'doan.mo', organisationId: above })
  const routes = [
    ['/v1/account/password', changing(CHOSEN, WRONG), '/current'],
    ['/v1/account/second-factor', { body: { password: WRONG } }, '/password'],
    ['/v1/account/second-factor/removal', { body: { password: WRONG } }, '/password'],
  ] as const
  const events = await eventsOf(service, async () => {
    for (const [path, options, pointer] of routes) {
      const wrong = { status: 422, body: { code: 'password-wrong', errors: [{ pointer }] } }
      t.match(await person.request('POST', path, options), wrong)
    }
  })
  t.match(
    events,
    [1, 2, 3].map((failures) => ({
      action: 'session.failed',
      object_id: person.id,
      actor_id: person.id,
      after: { reason: 'password-wrong', failures },
    })),
  )
  for (const [path, options] of routes) await person.request('POST', path, options)
  const right = changing(CHOSEN)
  const delayed = { status: 429, body: { code: 'sign-in-delayed' } }
  t.match(await person.request('POST', '/v1/account/password', right), delayed, 'the right one has to wait as well')
  later = 60_000
  t.equal((await person.request('POST', '/v1/account/password', right)).status, 201)
})

test('of two simultaneous changes exactly one succeeds', async (t) => {
  const service = await openTestService(t)
  const { enter, above } = await openCast(service)
  const one = await enter({ username: 'hai.noi', organisationId: above })
  // From another address, so that the two do not take turns.
  const other = openBrowser(service, { from: '10.0.0.7' })
  await other.signIn('hai.noi', EVERYBODYS_PASSWORD)
  const answers = await Promise.all([
    one.request<{ code: string }>('POST', '/v1/account/password', changing(CHOSEN)),
    other.request<{ code: string }>('POST', '/v1/account/password', changing(WRONG)),
  ])
  const statuses = answers.map(({ status }) => status)
  t.equal(statuses.filter((status) => status === 201).length, 1, `${statuses}`)
  const [holds, fails] = statuses[0] === 201 ? [CHOSEN, WRONG] : [WRONG, CHOSEN]
  await t.rejects(openBrowser(service).signIn('hai.noi', fails), /sign-in-failed/)
  await openBrowser(service).signIn('hai.noi', holds)
})

test('an account without a password cannot change one', async (t) => {
  const service = await openTestService(t)
  const { enter, must, call, above } = await openCast(service)
  const person = await enter({ username: 'qua.cong', organisationId: above })
  await withClient(service.connection, (client) =>
    client.query('update account_credential set password_hash = null where account_id = $1', [person.id]),
  )
  const acts = [
    ['/v1/account/password', changing(CHOSEN)],
    ['/v1/account/second-factor', { body: { password: EVERYBODYS_PASSWORD } }],
    ['/v1/account/second-factor/removal', { body: { password: EVERYBODYS_PASSWORD } }],
  ] as const
  for (const [path, options] of acts) {
    t.match(await person.request('POST', path, options), { status: 422, body: { code: 'password-not-used' } }, path)
  }
  const body = { username: 'may.quet', displayName: 'Máy quét', organisationId: above }
  const { id } = await must<{ id: string }>('POST', '/v1/service-accounts', { body })
  const plan = { name: 'Khóa', roles: ['observer'], congressIds: null, expiresAt: '2018-01-01T00:00:00.000Z' }
  const { key: token } = await must<{ key: string }>('POST', `/v1/service-accounts/${id}/keys`, { body: plan })
  for (const [path, options] of acts) {
    const answer = await call('POST', path, { ...options, token })
    t.match(answer, { status: 422, body: { code: 'account-of-service' } }, path)
  }
})
