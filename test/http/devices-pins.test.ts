import { test } from 'tap'
import { writeAccount, writeGrant } from '../support/accounts.ts'
import { type Browser, openBrowser } from '../support/browser.ts'
import { openCongress } from '../support/congress.ts'
import { withClient } from '../support/database.ts'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import type { ServiceOptions, TestService } from '../support/service.ts'
import { eventsIn, eventsOf } from './support/audit-log.ts'
import { inShort, openDevice, openHall, openLaptop, wrongPin } from './support/devices.ts'
import { documentOf, operationsOf } from './support/operations.ts'
import { problemComplaints } from './support/problem-checks.ts'

const storedPins = ({ connection }: TestService) =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<{ account_id: string; pin_hash: string; failures: number }>(
      'select account_id, pin_hash, failures from device_pin',
    )
    return rows
  })

const kinds = (events: readonly { readonly action: string }[]): string[] => events.map(({ action }) => action)

test('a PIN is shown once, to the head, and stored as Argon2id', async (t) => {
  const { service, congress, deviceId, mai, head, headsBrowser } = await openHall(t)
  const office = await headsBrowser({ from: '192.0.2.2' })
  const issue = () =>
    office.request<{ pin: string }>('POST', `/v1/devices/${deviceId}/pins`, {
      body: { accountId: mai.accountId },
      headers: { 'idempotency-key': 'the-same-each-time' },
    })
  const pins: string[] = []
  const events = await eventsOf(service, async () => {
    const { status, body } = await issue()
    t.equal(status, 201)
    t.match(body, {
      deviceId,
      accountId: mai.accountId,
      displayName: mai.username,
      pin: /^\d{6}$/,
      issuedAt: '2017-08-05T01:00:00.000Z',
    })
    pins.push(body.pin)
  })
  t.same(
    events.map(({ action, log_id, object_id, actor_id, role, after }) => [
      action,
      log_id,
      object_id,
      actor_id,
      role,
      after,
    ]),
    [
      [
        'pin.issued',
        congress.id,
        deviceId,
        head.accountId,
        'board-head',
        { accountId: mai.accountId, sessionsEnded: 0 },
      ],
    ],
  )
  t.match(await storedPins(service), [{ account_id: mai.accountId, pin_hash: /^\$argon2id\$/, failures: 0 }])
  // No answer is stored under the key: a repeated request creates a new PIN instead of showing the old one.
  const again = await issue()
  t.equal(again.headers['idempotency-replayed'], undefined)
  pins.push(again.body.pin)
  t.equal((await storedPins(service)).length, 1, 'in the place of the one before')
})

test('PINs are issued only to members of this board who type now', async (t) => {
  const { service, congress, deviceId, head, anh, headsBrowser } = await openHall(t)
  const office = await headsBrowser({ from: '192.0.2.2' })
  const { id: congressId, organisationId } = congress
  const other = await openCongress(service, { level: 'grassroots' })
  const holding = async (username: string, role: string, plan: Parameters<typeof writeGrant>[2] | object = {}) => {
    const id = await writeAccount(service, { username, organisationId })
    await writeGrant(service, id, { role, congressId, ...plan })
    return id
  }
  const machine = await writeAccount(service, { username: 'may.quet', organisationId, kind: 'service' })
  await writeGrant(service, machine, { role: 'board-member', congressId })
  const disabled = await writeAccount(service, { username: 'da.khoa', organisationId, state: 'disabled' })
  await writeGrant(service, disabled, { role: 'board-member', congressId })
  await congress.must('POST', `/v1/role-grants/${anh.grantId}/revocation`, { body: { reason: 'Đồng chí xin rút.' } })
  const unfit = {
    'the head of the board': head.accountId,
    'an observer': await holding('quan.sat', 'observer'),
    'the presidium': await holding('chu.tich', 'presidium'),
    'somebody without a role': await writeAccount(service, { username: 'khong.vai.tro', organisationId }),
    'somebody who types elsewhere': await holding('noi.khac', 'board-member', { congressId: other.id }),
    'another system': machine,
    'a disabled account': disabled,
    'somebody whose role was taken away': anh.accountId,
  }
  const asked = (accountId: string) => office.request('POST', `/v1/devices/${deviceId}/pins`, { body: { accountId } })
  for (const [who, accountId] of Object.entries(unfit)) {
    const expected = { status: 422, code: 'pin-only-for-typists', pointer: '/accountId' } as const
    t.same(problemComplaints(await asked(accountId), expected), [], who)
  }
  const foreign = await writeAccount(service, { username: 'nguoi.la', organisationId: other.organisationId })
  for (const accountId of [foreign, '0192f3a4-5b6c-7d8e-9f01-23456789abcd']) {
    const expected = { status: 422, code: 'account-unknown', pointer: '/accountId' } as const
    t.same(problemComplaints(await asked(accountId), expected), [], 'foreign or unknown: the same')
  }
  t.same(await storedPins(service), [])
})

test('a PIN opens a session for typing in this congress, without the holder’s other roles', async (t) => {
  const { service, congress, laptop, deviceId, mai, issuePin, byPin } = await openHall(t)
  const other = await openCongress(service, { level: 'grassroots' })
  await writeGrant(service, mai.accountId, { role: 'presidium', congressId: other.id })
  await writeGrant(service, mai.accountId, { role: 'auditor', congressId: congress.id })
  const pin = await issuePin(mai)
  const before = laptop.cookie
  const events = await eventsOf(service, async () => {
    t.equal(await byPin(laptop, mai, pin), '201')
  })
  t.not(laptop.cookie, before, 'a token of its own, whatever the browser brought along')
  const [ended, opened] = events
  t.same(kinds(events), ['session.ended', 'session.opened'])
  t.match(ended, { actor_id: mai.accountId, after: { because: 'signed-in-again' } })
  t.match(opened, {
    log_id: congress.id,
    actor_id: mai.accountId,
    address: '127.0.0.1',
    after: { accountId: mai.accountId, via: 'pin', secondFactor: false, deviceId },
  })
  const { body } = await laptop.request<{ roles: unknown[] }>('GET', '/v1/session')
  t.match(body, { account: { id: mai.accountId }, via: 'pin', mustChangePassword: false, session: { idleMinutes: 10 } })
  t.match(body.roles, [{ role: 'board-member', congress: { id: congress.id } }])
  t.equal(body.roles.length, 1)
  t.equal(inShort(await laptop.request('GET', `/v1/congresses/${congress.id}`)), '200')
  t.equal(inShort(await laptop.request('GET', `/v1/congresses/${other.id}`)), '404 congress-unknown')
})

test('a temporary password does not prevent a sign-in by PIN', async (t) => {
  const { service, laptop, mai, issuePin, byPin } = await openHall(t)
  await withClient(service.connection, (client) => client.query('update account_credential set temporary = true'))
  // The head's own session would have to change its password first; this one was opened before.
  await withClient(service.connection, (client) =>
    client.query('update account_credential set temporary = false where account_id <> $1', [mai.accountId]),
  )
  const pin = await issuePin(mai)
  t.equal(await byPin(laptop, mai, pin), '201')
  t.match((await laptop.request('GET', '/v1/session')).body, { mustChangePassword: false })
  t.equal(inShort(await laptop.request('GET', '/v1/regulations')), '200')
})

test('a PIN is valid on its own device only', async (t) => {
  const { service, congress, laptop, deviceId, mai, anh, issuePin, byPin, headsBrowser, minutesLater } =
    await openHall(t)
  const second = await headsBrowser({ from: '192.0.2.5' })
  const secondId = await openDevice(second, congress.id, 'Máy số 2')
  const [pin, elsewhere] = [await issuePin(mai), await issuePin(anh, secondId)]
  t.equal(await byPin(second, mai, pin), '401 pin-refused', 'on another device of the congress')
  t.equal(await byPin(laptop, anh, elsewhere), '401 pin-refused')
  const without = openLaptop(service)
  t.equal(await byPin(without, mai, pin), '401 device-not-open', 'without the cookie')
  minutesLater(1)
  const count = (await eventsIn(service)).length
  const stolen = openLaptop(service, { from: '192.0.2.9' })
  stolen.device = laptop.device
  t.equal(await byPin(stolen, mai, pin), '401 device-not-open', 'with the cookie, from another address')
  const otherAgent = openLaptop(service, { agent: 'curl' })
  otherAgent.device = laptop.device
  t.equal(await byPin(otherAgent, mai, pin), '401 device-not-open', 'with the cookie, in another browser')
  const shown = (await eventsIn(service)).filter(
    ({ action, object_id }) => action === 'pin.refused' && object_id === deviceId,
  )
  t.match(shown.at(-1), { address: '192.0.2.9', after: { accountId: mai.accountId, because: 'elsewhere' } })
  t.equal((await eventsIn(service)).length, count + 1, 'a copy shown elsewhere is logged, once a minute')
  t.equal(await byPin(second, anh, elsewhere), '201')
  t.equal(await byPin(laptop, mai, pin), '201')
})

test('a new PIN replaces the previous one on its device', async (t) => {
  const { congress, laptop, mai, issuePin, byPin, headsBrowser } = await openHall(t)
  const second = await headsBrowser({ from: '192.0.2.5' })
  const secondId = await openDevice(second, congress.id, 'Máy số 2')
  const [old, elsewhere] = [await issuePin(mai), await issuePin(mai, secondId)]
  let fresh = await issuePin(mai)
  while (fresh === old) fresh = await issuePin(mai)
  t.equal(await byPin(laptop, mai, old), '401 pin-refused')
  t.equal(await byPin(laptop, mai, fresh), '201')
  t.equal(await byPin(second, mai, elsewhere), '201', 'the one on the other device stays')
})

test('a cross-site page cannot sign in', async (t) => {
  const { service, laptop, mai, issuePin } = await openHall(t)
  const pin = await issuePin(mai)
  const count = (await eventsIn(service)).length
  for (const headers of [{ origin: 'http://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
    const body = { accountId: mai.accountId, pin }
    const answer = await laptop.request('POST', '/v1/pin-sessions', { body, headers: headers as never })
    t.same(problemComplaints(answer, { status: 403, code: 'origin-foreign' }), [])
  }
  t.equal((await eventsIn(service)).length, count)
})

test('five wrong attempts in a row lock the PIN and nothing else', async (t) => {
  const { service, congress, laptop, deviceId, mai, anh, issuePin, byPin } = await openHall(t)
  const [pin, colleagues] = [await issuePin(mai), await issuePin(anh)]
  const wrong = wrongPin(pin, colleagues)
  const events = await eventsOf(service, async () => {
    for (let guess = 0; guess < 5; guess += 1) t.equal(await byPin(laptop, mai, wrong), '401 pin-refused')
  })
  t.same(
    events.map(({ action, after }) => [action, after]),
    [
      ...[1, 2, 3, 4, 5].map((failures) => ['pin.refused', { accountId: mai.accountId, because: 'wrong', failures }]),
      ['pin.locked', { accountId: mai.accountId, failures: 5 }],
    ],
  )
  for (const event of events) t.match(event, { log_id: congress.id, object_id: deviceId, role: 'visitor' })
  t.equal(await byPin(laptop, mai, pin), '401 pin-refused', 'the right one opens nothing now')
  t.equal(await byPin(laptop, anh, colleagues), '201', 'others on the device are not touched')
  await laptop.signIn(mai.username, EVERYBODYS_PASSWORD)
  t.match((await laptop.request('GET', '/v1/session')).body, { via: 'password' }, 'a password still helps')
  t.equal(await byPin(laptop, mai, await issuePin(mai)), '201', 'and so does a new PIN')
})

test('a correct attempt resets the wrong ones before it', async (t) => {
  const { service, laptop, mai, issuePin, byPin } = await openHall(t)
  const pin = await issuePin(mai)
  for (let round = 0; round < 3; round += 1) {
    for (let guess = 0; guess < 4; guess += 1) await byPin(laptop, mai, wrongPin(pin))
    t.equal(await byPin(laptop, mai, pin), '201')
  }
  t.match(await storedPins(service), [{ failures: 0 }])
})

test('no PIN is generated or hashed for a caller who may not issue it', async (t) => {
  let hashed = 0
  const around: ServiceOptions['around'] = (secrets) => ({
    ...secrets,
    hash: (password) => {
      hashed += 1
      return secrets.hash(password)
    },
  })
  const { service, deviceId, mai, headsBrowser } = await openHall(t, { around })
  const typist = openBrowser(service, { from: '192.0.2.3' })
  await typist.signIn(mai.username, EVERYBODYS_PASSWORD)
  const issue = (browser: Browser) =>
    browser.request('POST', `/v1/devices/${deviceId}/pins`, { body: { accountId: mai.accountId } })
  hashed = 0
  t.same(problemComplaints(await issue(typist), { status: 403, code: 'role-missing' }), [])
  t.equal(hashed, 0)
  t.equal((await issue(await headsBrowser({ from: '192.0.2.2' }))).status, 201)
  t.equal(hashed, 1)
})

/** Everything that a session by PIN may change. */
const TYPING = [
  'DELETE /v1/session',
  'POST /v1/ballot-batches/{id}/entries/{slot}/ballots',
  'POST /v1/ballot-batches/{id}/entries/{slot}/ballots/{number}/removal',
  'POST /v1/ballot-batches/{id}/entries/{slot}/finalisation',
  'POST /v1/ballot-batches/{id}/entries/{slot}/paper-count',
  'POST /v1/rounds/{id}/entry-finalisations',
  'POST /v1/rounds/{id}/tally-sheet-additions',
  'PUT /v1/ballot-batches/{id}/entries/{slot}/ballots/{number}',
  'PUT /v1/ballot-batches/{id}/entries/{slot}/tally-sheet',
]

const READ_BY_EVERYBODY = ['/v1/session', '/v1/regulations', '/v1/instruments', '/v1/readings']

test('a session by PIN is for typing: every other act and every fact of the account is refused, on every route', async (t) => {
  const { service, congress, mai, laptop, issuePin, byPin } = await openHall(t)
  t.equal(await byPin(laptop, mai, await issuePin(mai)), '201')
  const phone = openBrowser(service)
  await phone.signIn(mai.username, EVERYBODYS_PASSWORD)
  const tried = operationsOf(documentOf(service.app)).filter(
    ({ path, operation }) => path.startsWith('/v1/') && operation['x-roles'] !== 'anyone',
  )
  const open: string[] = []
  for (const { name, method, path, operation } of tried) {
    const reads = method === 'GET'
    if (reads && Array.isArray(operation['x-roles'])) continue
    const address = path.replaceAll(/\{\w+\}/g, congress.id)
    const headers = { 'if-match': '"1"' }
    const answer = await laptop.request(method, address, {
      headers,
      ...(reads || method === 'DELETE' ? {} : { body: {} }),
    })
    if (inShort(answer) !== '403 pin-only-types') open.push(name)
    if (name === 'DELETE /v1/session') t.equal(await byPin(laptop, mai, await issuePin(mai)), '201')
  }
  t.same(open.filter((name) => !name.startsWith('GET ')).sort(), TYPING)
  t.same(
    open.filter((name) => name.startsWith('GET ') && !READ_BY_EVERYBODY.some((path) => name.startsWith(`GET ${path}`))),
    [],
  )
  t.equal((await phone.request('GET', '/v1/session')).status, 200, 'the own session elsewhere goes on')
})

test('PINs end with the congress: the sessions at its closing, and every sign-in after it', async (t) => {
  const { service, congress, mai, anh, laptop, deviceId, issuePin, byPin } = await openHall(t)
  const pins = [await issuePin(mai), await issuePin(anh)] as const
  t.equal(await byPin(laptop, mai, pins[0]), '201')
  const body = { reason: 'Đại hội kết thúc.', confirmUnfinished: true }
  const events = await eventsOf(service, () => congress.must('POST', `/v1/congresses/${congress.id}/closing`, { body }))
  t.same(kinds(events), ['device.closed', 'congress.closed'])
  t.equal(inShort(await laptop.request('GET', '/v1/session')), '401 session-ended')
  t.match(await byPin(laptop, anh, pins[1]), /^401 /)
  // A version before this one left the device open.
  await withClient(service.connection, async (client) => {
    await client.query('update device set closed_at = null where id = $1', [deviceId])
  })
  t.equal(await byPin(laptop, anh, pins[1]), '401 device-not-open')
})
