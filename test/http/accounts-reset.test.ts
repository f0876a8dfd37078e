import { Secret, TOTP } from 'otpauth'
import { test } from 'tap'
import { openBrowser } from '../support/browser.ts'
import { withClient } from '../support/database.ts'
import { EVERYBODY, EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { openTestService } from '../support/service.ts'
import { openCast } from './support/account-cast.ts'
import { eventsOf } from './support/audit-log.ts'

interface Reset {
  readonly temporaryPassword: string
  readonly passwordExpiresAt: string
}

test('a reset returns a temporary password once and ends sessions opened with the old one', async (t) => {
  const service = await openTestService(t)
  const { administrator, enter, below } = await openCast(service)
  const person = await enter({ username: 'quen.mat.khau', organisationId: below })
  let given: Reset | undefined
  const events = await eventsOf(service, async () => {
    const { status, body } = await administrator.request<Reset>('POST', `/v1/accounts/${person.id}/password-reset`)
    t.equal(status, 201)
    given = body
  })
  t.match(events, [
    {
      action: 'password.reset',
      object_id: person.id,
      actor_id: administrator.id,
      role: 'organisation-administrator',
      after: { expiresAt: given!.passwordExpiresAt, sessionsEnded: 1 },
    },
  ])
  t.match(await person.request('GET', '/v1/account'), { status: 401, body: { code: 'session-ended' } })
  await t.rejects(openBrowser(service).signIn('quen.mat.khau', EVERYBODYS_PASSWORD), /sign-in-failed/)
  await person.signIn('quen.mat.khau', given!.temporaryPassword)
  t.match(await person.request('GET', '/v1/account'), {
    body: { password: 'temporary', passwordExpiresAt: given!.passwordExpiresAt },
  })
  t.match(await person.request('GET', '/v1/congresses'), { status: 403, body: { code: 'password-change-required' } })
})

test('a repeated request returns another password, and neither is stored under the Idempotency-Key', async (t) => {
  const service = await openTestService(t)
  const { make, call } = await openCast(service)
  const { id } = await make('quen.mat.khau')
  const headers = { 'idempotency-key': 'mot-khoa' }
  const one = await call<Reset>('POST', `/v1/accounts/${id}/password-reset`, { headers })
  const other = await call<Reset>('POST', `/v1/accounts/${id}/password-reset`, { headers })
  t.same([one.status, other.status], [201, 201])
  t.not(one.body.temporaryPassword, other.body.temporaryPassword)
  await withClient(service.connection, async (client) => {
    t.same((await client.query('select * from idempotency_key')).rows, [])
  })
  await t.rejects(openBrowser(service).signIn('quen.mat.khau', one.body.temporaryPassword), /sign-in-failed/)
  await openBrowser(service).signIn('quen.mat.khau', other.body.temporaryPassword)
})

test('resets that are refused', async (t) => {
  const service = await openTestService(t)
  const { administrator, must, refused, make, change, above } = await openCast(service)
  const body = { username: 'may.quet', displayName: 'Máy quét', organisationId: above }
  const machine = await must<{ id: string }>('POST', '/v1/service-accounts', { body })
  const gone = await make('da.nghi')
  await change(gone.id, { state: 'disabled' })
  for (const rest of ['password-reset', 'second-factor-reset']) {
    const at = (id: string) => refused('POST', `/v1/accounts/${id}/${rest}`)
    t.match(await at(EVERYBODY.id), { status: 422, code: 'own-account' }, 'oneself, or a stolen session were enough')
    t.match(await at(machine.id), { status: 422, code: 'account-of-service' })
    t.match(await at(gone.id), { status: 409, code: 'account-disabled' })
    const own = await administrator.request('POST', `/v1/accounts/${administrator.id}/${rest}`)
    t.match(own, { status: 422, body: { code: 'own-account' } })
  }
  t.equal((await administrator.request('GET', '/v1/account')).status, 200)
  const without = await make('khong.co')
  t.match(await refused('POST', `/v1/accounts/${without.id}/second-factor-reset`), {
    status: 409,
    code: 'second-factor-missing',
  })
})

test('after losing the phone a person signs in without a code, by a logged act of an administrator', async (t) => {
  let at = Date.UTC(2017, 7, 5, 1)
  const service = await openTestService(t, { now: () => new Date(at) })
  const { administrator, enter, above } = await openCast(service)
  const person = await enter({ username: 'mat.may', organisationId: above })
  const body = { password: EVERYBODYS_PASSWORD }
  const { body: made } = await person.request<{ secret: string }>('POST', '/v1/account/second-factor', { body })
  const code = TOTP.generate({ secret: Secret.fromBase32(made.secret), timestamp: at })
  await person.request('POST', '/v1/account/second-factor/confirmation', { body: { code } })
  at += 60_000
  await t.rejects(openBrowser(service).signIn('mat.may', EVERYBODYS_PASSWORD), /second-factor-code-required/)
  const events = await eventsOf(service, async () => {
    const path = `/v1/accounts/${person.id}/second-factor-reset`
    t.match(await administrator.request('POST', path), { status: 201, body: { secondFactor: 'none' } })
  })
  t.match(events, [{ action: 'second-factor.reset', object_id: person.id, after: { sessionsEnded: 1 } }])
  t.equal((await person.request('GET', '/v1/account')).status, 401)
  t.equal((await openBrowser(service).signIn('mat.may', EVERYBODYS_PASSWORD)).status, 201)
})
