import { Secret, TOTP } from 'otpauth'
import { type Test, test } from 'tap'
import { openBrowser } from '../support/browser.ts'
import { withClient } from '../support/database.ts'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { openTestService } from '../support/service.ts'
import { openCast } from './support/account-cast.ts'
import { eventsOf } from './support/audit-log.ts'

const PATH = '/v1/account/second-factor'
const PASSWORD = { body: { password: EVERYBODYS_PASSWORD } }
const NAME = 'truong.ban'
const START = Date.UTC(2017, 7, 5, 1)

/** A signed-in person, and a clock that a test moves. */
const setUp = async (t: Test) => {
  const clock = { at: START }
  const service = await openTestService(t, { now: () => new Date(clock.at) })
  const { enter, above } = await openCast(service)
  const person = await enter({ username: NAME, organisationId: above })
  const prepare = async (): Promise<string> =>
    (await person.request<{ secret: string }>('POST', PATH, PASSWORD)).body.secret
  return {
    service,
    clock,
    person,
    prepare,
    confirm: (code: string) => person.request('POST', `${PATH}/confirmation`, { body: { code } }),
    codeOf: (secret: string, steps = 0) =>
      TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: clock.at + steps * 30_000 }),
    signIn: (code?: string) => openBrowser(service).signIn(NAME, EVERYBODYS_PASSWORD, code),
    state: async () => (await person.request<{ secondFactor: string }>('GET', '/v1/account')).body.secondFactor,
  }
}

test('a second factor is required from its confirmation on', async (t) => {
  const { service, clock, prepare, confirm, codeOf, signIn, state } = await setUp(t)
  t.equal(await state(), 'none')
  let secret = ''
  const prepared = await eventsOf(service, async () => {
    secret = await prepare()
  })
  t.match(prepared, [{ action: 'second-factor.prepared', role: 'account-holder', after: null }])
  t.match(secret, /^[A-Z2-7]{32}$/)
  t.equal(await state(), 'prepared')
  t.match(await signIn(), { body: { secondFactor: false } })
  const confirmed = await eventsOf(service, async () => {
    t.match(await confirm(codeOf(secret)), { status: 201, body: { secondFactor: 'confirmed' } })
  })
  t.match(confirmed, [{ action: 'second-factor.confirmed', after: null }])
  await t.rejects(signIn(), /second-factor-code-required/)
  await t.rejects(signIn(codeOf(secret)), /sign-in-failed/, 'the code that confirmed it is used up')
  clock.at += 30_000
  t.match(await signIn(codeOf(secret)), { body: { secondFactor: true } })
})

test('a second factor is confirmed by a current code of its own', async (t) => {
  const { prepare, confirm, codeOf, state } = await setUp(t)
  t.match(await confirm('123456'), { status: 409, body: { code: 'second-factor-missing' } })
  const replaced = await prepare()
  const secret = await prepare()
  t.not(secret, replaced)
  const wrong = { status: 422, body: { code: 'code-wrong', errors: [{ pointer: '/code' }] } }
  for (const code of [codeOf(replaced), codeOf(secret, 4), codeOf(secret, -4)]) t.match(await confirm(code), wrong)
  for (const code of ['', '12345', '1234567', 'abcdef', '12345\n']) {
    t.match(await confirm(code), { status: 400, body: { code: 'body-invalid' } }, JSON.stringify(code))
  }
  t.equal(await state(), 'prepared')
  t.match(await confirm(codeOf(secret)), { status: 201 })
  t.match(await confirm(codeOf(secret, 1)), { status: 409, body: { code: 'second-factor-in-use' } })
})

test('a second factor in use cannot be replaced; removing it requires the password and ends other sessions', async (t) => {
  const { service, clock, person, prepare, confirm, codeOf, signIn, state } = await setUp(t)
  const secret = await prepare()
  await confirm(codeOf(secret))
  t.match(await person.request('POST', PATH, PASSWORD), { status: 409, body: { code: 'second-factor-in-use' } })
  clock.at += 60_000
  const other = openBrowser(service)
  await other.signIn(NAME, EVERYBODYS_PASSWORD, codeOf(secret))
  const events = await eventsOf(service, async () => {
    const removed = await person.request('POST', `${PATH}/removal`, PASSWORD)
    t.match(removed, { status: 201, body: { secondFactor: 'none' } })
  })
  t.match(events, [{ action: 'second-factor.removed', after: { sessionsEnded: 1 } }])
  t.equal((await other.request('GET', '/v1/account')).status, 401)
  t.equal(await state(), 'none')
  t.match(await signIn(), { body: { secondFactor: false } })
  const again = await person.request('POST', `${PATH}/removal`, PASSWORD)
  t.match(again, { status: 409, body: { code: 'second-factor-missing' } })
})

test('of many confirmations with one code exactly one succeeds', async (t) => {
  const { prepare, confirm, codeOf } = await setUp(t)
  const code = codeOf(await prepare())
  const statuses = (await Promise.all(Array.from({ length: 5 }, () => confirm(code)))).map(({ status }) => status)
  t.same(statuses.filter((status) => status === 201).length, 1)
  // They take turns like attempts to sign in, so that those too many at once have to wait.
  t.ok(statuses.every((status) => [201, 409, 429].includes(status)))
})

test('a secret copied to another account is useless', async (t) => {
  const { service, prepare, confirm, codeOf, person } = await setUp(t)
  const secret = await prepare()
  await withClient(service.connection, (client) =>
    client.query(
      `update account_credential set second_factor_secret = (
        select second_factor_secret from account_credential where account_id = $1
      ), second_factor_confirmed = true where account_id <> $1`,
      [person.id],
    ),
  )
  const tried = openBrowser(service).signIn('quan.tri.tinh', EVERYBODYS_PASSWORD, codeOf(secret))
  await t.rejects(tried, /internal-error/, 'somebody has been at the database, and the log of the service says so')
  t.equal((await confirm(codeOf(secret))).status, 201, 'where it belongs it holds')
})

test('wrong codes at the confirmation are counted and delayed like failed sign-ins', async (t) => {
  const { service, clock, prepare, confirm, codeOf, state } = await setUp(t)
  const secret = await prepare()
  const right = codeOf(secret)
  const wrong = ['000000', '111111', '222222'].find((code) => code !== right && code !== codeOf(secret, 1)) ?? '333333'
  const answers: string[] = []
  const events = await eventsOf(service, async () => {
    for (let tries = 0; tries < 30; tries += 1) {
      const { status, body } = await confirm(wrong)
      answers.push(`${status} ${(body as { code: string }).code}`)
    }
  })
  const checked = answers.filter((answer) => answer === '422 code-wrong').length
  t.ok(checked > 0 && checked < 10, `${checked} of 30 were compared`)
  t.ok(answers.slice(checked).every((answer) => answer === '429 sign-in-delayed'))
  t.equal(
    events.filter(({ action, after }) => action === 'session.failed' && after?.['reason'] === 'code-wrong').length,
    checked,
  )
  t.equal((await confirm(right)).status, 429, 'the right one has to wait, too')
  t.equal(await state(), 'prepared')
  clock.at += 3_600_000
})
