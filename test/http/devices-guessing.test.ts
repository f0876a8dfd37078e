import { test } from 'tap'
import { fingerprint } from '../../src/app/access/fingerprint.ts'
import { VISITOR } from '../../src/app/access/visitor.ts'
import type { Context } from '../../src/app/actor.ts'
import { signInByPin } from '../../src/app/devices/sign-in-by-pin.ts'
import { AdmissionLimit } from '../../src/app/sessions/admission-limit.ts'
import { type AccountId, idFactory } from '../../src/kernel/brand.ts'
import { createSecrets } from '../../src/secrets/secrets.ts'
import { openDatabase, SIGN_IN_ROLE } from '../../src/storage/connection.ts'
import { createUnitOfWork } from '../../src/storage/unit-of-work.ts'
import { writeAccount } from '../support/accounts.ts'
import { withClient } from '../support/database.ts'
import { testFollowers } from '../support/log-signer.ts'
import type { Answer } from '../support/service.ts'
import { eventsIn, eventsOf } from './support/audit-log.ts'
import { type Hall, inShort, openHall, wrongPin } from './support/devices.ts'
import { problemComplaints } from './support/problem-checks.ts'

const UNKNOWN = '0192f3a4-5b6c-7d8e-9f01-23456789abcd'

/** The content of an answer, without the id of its request. */
const said = ({ status, headers, body }: Answer) => {
  const { instance: _, ...document } = body as { instance: string }
  const { date: __, ...rest } = headers
  return { status, headers: { ...rest, 'content-length': '' }, document }
}

test('every failed attempt gets the same answer after the same work', async (t) => {
  let compared = 0
  const hall = await openHall(t, {
    around: (secrets) => ({
      ...secrets,
      verify: (hash, password) => {
        compared += 1
        return secrets.verify(hash, password)
      },
    }),
  })
  const { service, congress, laptop, mai, anh, issuePin, byPin } = hall
  const pin = await issuePin(mai)
  const revoked = await issuePin(anh)
  await congress.must('POST', `/v1/role-grants/${anh.grantId}/revocation`, { body: { reason: 'Đồng chí xin rút.' } })
  const stranger = await writeAccount(service, { username: 'nguoi.la', organisationId: congress.organisationId })
  const wrong = wrongPin(pin, revoked)
  const ask = async (accountId: string, shown: string) => {
    compared = 0
    const answer = await laptop.request('POST', '/v1/pin-sessions', { body: { accountId, pin: shown } })
    t.equal(compared, 1, 'one comparison')
    t.equal(answer.headers['set-cookie'], undefined)
    return said(answer)
  }
  const first = await laptop.request('POST', '/v1/pin-sessions', { body: { accountId: mai.accountId, pin: wrong } })
  t.same(problemComplaints(first, { status: 401, code: 'pin-refused' }), [])
  const expected = said(first)
  t.same(await ask(stranger, wrong), expected, 'an account without a PIN')
  t.same(await ask(hall.head.accountId, wrong), expected, 'the head, who never has one')
  t.same(await ask(UNKNOWN, wrong), expected, 'an account that does not exist')
  t.same(await ask(anh.accountId, revoked), expected, 'a right one of somebody whose role was taken away')
  for (let guess = 0; guess < 4; guess += 1) await byPin(laptop, mai, wrong)
  t.same(await ask(mai.accountId, pin), expected, 'a right one that is dead')
  t.same(await ask(mai.accountId, wrong), expected, 'a wrong one that is dead')
})

/** Attempts past everything that this process remembers about attempts, as from several processes at once. */
const guessAtOnce = async (hall: Hall, pins: readonly string[]): Promise<readonly string[]> => {
  const storage = openDatabase(hall.service.connection, () => {}, SIGN_IN_ROLE)
  const secrets = createSecrets(Buffer.alloc(32, 7))
  let made = 0
  const newId = idFactory(() => {
    made += 1
    return `0192f3a4-0000-7000-9000-${made.toString(16).padStart(12, '0')}`
  })
  const context: Context = {
    actor: { id: VISITOR.accountId, name: VISITOR.name, role: 'visitor' },
    identity: VISITOR,
    at: hall.service.now().toISOString(),
    requestId: UNKNOWN,
    address: '127.0.0.1',
    newId,
  }
  const agent = 'Firefox of the tests'
  const shown = {
    token: hall.laptop.device!.split('=')[1]!,
    from: { network: '127.0.0.1', agentHash: fingerprint(agent) },
  }
  const results = await Promise.all(
    pins.map((pin) => {
      const parts = { uow: createUnitOfWork(storage, testFollowers), secrets, admission: new AdmissionLimit() }
      const attempt = { accountId: hall.mai.accountId as AccountId, pin }
      return signInByPin(parts, context, attempt, shown, { agent, brought: null })
    }),
  )
  await storage.close()
  return results.map((result) => (result.ok ? 'signed in' : result.error.code))
}

test('parallel guesses do not bypass the limit', async (t) => {
  const hall = await openHall(t)
  const pin = await hall.issuePin(hall.mai)
  const guesses = Array.from({ length: 24 }, (_, index) => String(100_000 + index)).filter((guess) => guess !== pin)
  const events = await eventsOf(hall.service, async () => {
    t.same(new Set(await guessAtOnce(hall, guesses)), new Set(['pin-refused']))
  })
  const counted = events.filter(({ action, after }) => action === 'pin.refused' && after?.['because'] === 'wrong')
  t.same(
    counted.map(({ after }) => after?.['failures']),
    [1, 2, 3, 4, 5],
  )
  t.equal(events.filter(({ action }) => action === 'pin.locked').length, 1)
  t.equal(await hall.byPin(hall.laptop, hall.mai, pin), '401 pin-refused')
})

test('simultaneous correct attempts leave one session', async (t) => {
  const hall = await openHall(t)
  const pin = await hall.issuePin(hall.mai)
  t.same(await guessAtOnce(hall, [pin, pin, pin, pin]), Array(4).fill('signed in'))
  const open = await withClient(hall.service.connection, async (client) => {
    const { rows } = await client.query("select id from session where via = 'pin' and ended_at is null")
    return rows.length
  })
  t.equal(open, 1)
})

test('endless guesses are refused each time and cannot fill the log', async (t) => {
  const { service, laptop, mai, anh, minutesLater, issuePin, byPin } = await openHall(t)
  const pin = await issuePin(mai)
  const colleagues = await issuePin(anh)
  for (let guess = 0; guess < 5; guess += 1) await byPin(laptop, mai, wrongPin(pin))
  const flood = async () => {
    for (let guess = 0; guess < 20; guess += 1) {
      t.equal(await byPin(laptop, mai, pin), '401 pin-refused')
      t.equal(await byPin(laptop, { accountId: UNKNOWN }, pin), '401 pin-refused')
    }
  }
  const reasons = (await eventsOf(service, flood)).map(({ action, after }) => [action, after?.['because']])
  t.same(reasons, [['pin.refused', 'locked']])
  minutesLater(1)
  t.equal((await eventsOf(service, flood)).length, 1, 'one a minute')
  t.equal(await byPin(laptop, anh, colleagues), '201', 'the colleague types on')
})

test('of two simultaneous attempts one is asked to retry', async (t) => {
  let compare = () => {}
  let reached = () => {}
  const comparing = new Promise<void>((go) => {
    compare = go
  })
  const isComparing = new Promise<void>((go) => {
    reached = go
  })
  let waits = false
  const { service, laptop, mai, issuePin } = await openHall(t, {
    around: (secrets) => ({
      ...secrets,
      verify: async (hash, password) => {
        if (waits) {
          reached()
          await comparing
        }
        return secrets.verify(hash, password)
      },
    }),
  })
  const body = { accountId: mai.accountId, pin: await issuePin(mai) }
  waits = true
  const first = laptop.request('POST', '/v1/pin-sessions', { body })
  await isComparing
  const count = (await eventsIn(service)).length
  const second = await laptop.request('POST', '/v1/pin-sessions', { body })
  t.same(problemComplaints(second, { status: 429, code: 'sign-in-delayed' }), [])
  t.equal(second.headers['retry-after'], '1')
  t.equal((await eventsIn(service)).length, count)
  compare()
  t.equal(inShort(await first), '201')
})

test('a failed attempt does not count against a PIN issued during its comparison', async (t) => {
  let during: (() => Promise<unknown>) | null = null
  const hall = await openHall(t, {
    around: (secrets) => ({
      ...secrets,
      verify: async (hash, password) => {
        const answer = await secrets.verify(hash, password)
        const now = during
        during = null
        await now?.()
        return answer
      },
    }),
  })
  const { service, laptop, deviceId, mai, headsBrowser, issuePin, byPin } = hall
  const [pin, office] = [await issuePin(mai), await headsBrowser({ from: '192.0.2.2' })]
  const body = { accountId: mai.accountId }
  let fresh = ''
  during = async () => {
    fresh = (await office.request<{ pin: string }>('POST', `/v1/devices/${deviceId}/pins`, { body })).body.pin
  }
  t.equal(await byPin(laptop, mai, pin), '401 pin-refused', 'the one before is dead')
  during = async () => {
    fresh = (await office.request<{ pin: string }>('POST', `/v1/devices/${deviceId}/pins`, { body })).body.pin
  }
  await byPin(laptop, mai, wrongPin(fresh))
  t.same(
    (await withClient(service.connection, (client) => client.query('select failures from device_pin'))).rows,
    [{ failures: 0 }],
    'a wrong guess at the one before does not count against the new one',
  )
  during = () => office.request('POST', `/v1/devices/${deviceId}/closure`, { body: {} })
  t.equal(await byPin(laptop, mai, fresh), '401 device-not-open', 'closed while it was compared')
})
