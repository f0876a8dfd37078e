import { test } from 'tap'
import { openCongress } from '../support/congress.ts'
import { withClient } from '../support/database.ts'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { eventsOf } from './support/audit-log.ts'
import { type Hall, inShort, joinBoard, openDevice, openHall, openLaptop } from './support/devices.ts'
import { preconditionAt } from './support/refusals.ts'

const state = async (laptop: Hall['laptop']): Promise<string> => inShort(await laptop.request('GET', '/v1/session'))

/** The current roles of a laptop's session. */
const held = async (laptop: Hall['laptop']): Promise<readonly string[]> => {
  const { body } = await laptop.request<{ roles: readonly { role: string }[] }>('GET', '/v1/session')
  return body.roles.map(({ role }) => role)
}

/** A person who types in the congress by PIN. */
const typing = async (t: Parameters<typeof openHall>[0]) => {
  const hall = await openHall(t)
  const pin = await hall.issuePin(hall.mai)
  t.equal(await hall.byPin(hall.laptop, hall.mai, pin), '201')
  return { ...hall, pin }
}

const recordBoard = async ({ service, congress }: Hall, ...names: readonly string[]): Promise<void> => {
  const path = `/v1/congresses/${congress.id}/counting-board`
  const members = names.map((name, index) => ({ personId: congress.idOf(name), head: index === 0 }))
  const body = { members, vote: congress.allInFavour, reason: 'Đại hội quyết định.' }
  await congress.must('PUT', path, { headers: await preconditionAt(service, path), body })
}

test('the next sign-in on the device ends the previous session', async (t) => {
  const hall = await typing(t)
  const { service, laptop, anh, mai, pin, issuePin, byPin } = hall
  const before = laptop.cookie
  const colleagues = await issuePin(anh)
  // The colleague's browser lost its cookie, or somebody copied it: the session ends all the same.
  laptop.cookie = null
  const events = await eventsOf(service, async () => t.equal(await byPin(laptop, anh, colleagues), '201'))
  t.match(events, [
    { action: 'session.ended', after: { accountId: mai.accountId, because: 'signed-in-again' } },
    { action: 'session.opened', after: { accountId: anh.accountId } },
  ])
  t.match((await laptop.request('GET', '/v1/session')).body, { account: { id: anh.accountId } })
  const kept = openLaptop(service)
  kept.cookie = before
  t.equal(await state(kept), '401 session-ended')
  t.equal(await byPin(laptop, mai, pin), '201', 'and comes back the same way')
})

test('the head’s own session on the laptop ends when a typist signs in', async (t) => {
  const { service, laptop, mai, issuePin, byPin } = await openHall(t)
  const pin = await issuePin(mai)
  const heads = openLaptop(service)
  heads.cookie = laptop.cookie
  t.equal(await state(heads), '200')
  t.equal(await byPin(laptop, mai, pin), '201')
  t.equal(await state(heads), '401 session-ended')
})

test('a wrong PIN ends no session', async (t) => {
  const { laptop, anh, mai, pin, issuePin, byPin } = await typing(t)
  const colleagues = await issuePin(anh)
  t.equal(await byPin(laptop, anh, pin === colleagues ? '271828' : pin), '401 pin-refused')
  t.match((await laptop.request('GET', '/v1/session')).body, { account: { id: mai.accountId } })
})

test('a session by PIN ends immediately with the device, PIN or activity that it depends on', async (t) => {
  const ends: Readonly<Record<string, (hall: Hall) => Promise<unknown>>> = {
    'the device is closed': async ({ headsBrowser, deviceId }) => {
      const office = await headsBrowser({ from: '192.0.2.2' })
      return office.request('POST', `/v1/devices/${deviceId}/closure`, { body: {} })
    },
    'a new PIN is issued': ({ issuePin, mai }) => issuePin(mai),
    'nobody has typed for ten minutes': async ({ minutesLater }) => minutesLater(10),
    'its holder signs out': ({ laptop }) => laptop.request('DELETE', '/v1/session'),
  }
  for (const [what, end] of Object.entries(ends)) {
    await t.test(what, async (t) => {
      const hall = await typing(t)
      const copy = openLaptop(hall.service)
      copy.cookie = hall.laptop.cookie
      t.equal(await state(copy), '200')
      await end(hall)
      t.equal(await state(copy), '401 session-ended')
    })
  }
  for (const column of ['closed_at', 'expires_at']) {
    await t.test(`${column} of its device has passed, although the session was not ended`, async (t) => {
      const hall = await typing(t)
      await withClient(hall.service.connection, (client) =>
        client.query(`update device set ${column} = $1`, [hall.service.now().toISOString()]),
      )
      hall.minutesLater(1)
      t.equal(await state(hall.laptop), '401 session-ended')
    })
  }
  await t.test('the account is disabled', async (t) => {
    const hall = await typing(t)
    await withClient(hall.service.connection, (client) =>
      client.query("update account set state = 'disabled' where id = $1", [hall.mai.accountId]),
    )
    // Past the memory of who callers are, which acts of the service empty at once.
    hall.minutesLater(1)
    t.equal(await state(hall.laptop), '401 session-ended')
  })
  await t.test('the session is used from another machine', async (t) => {
    const hall = await typing(t)
    const stolen = openLaptop(hall.service, { from: '192.0.2.9' })
    stolen.cookie = hall.laptop.cookie
    t.equal(await state(stolen), '401 session-elsewhere')
    t.equal(await state(hall.laptop), '401 session-ended')
  })
})

test('a session by PIN has the role only as long as the congress grants it', async (t) => {
  const losses: Readonly<Record<string, (hall: Hall) => Promise<unknown>>> = {
    'the role is revoked': ({ congress, mai }) =>
      congress.must('POST', `/v1/role-grants/${mai.grantId}/revocation`, { body: { reason: 'Đồng chí xin rút.' } }),
    'the board is recorded without the typist': (hall) => recordBoard(hall, 'Đỗ Quang Huy', 'Vũ Ngọc Anh'),
    'the typist becomes the head': async (hall) => {
      await recordBoard(hall, 'Lê Thị Mai', 'Đỗ Quang Huy', 'Vũ Ngọc Anh')
      const { congress, mai } = hall
      const body = { username: mai.username, role: 'board-head', personId: congress.idOf('Lê Thị Mai') }
      await congress.must('POST', `/v1/congresses/${congress.id}/role-grants`, { body })
    },
  }
  for (const [what, lose] of Object.entries(losses)) {
    await t.test(what, async (t) => {
      const hall = await typing(t)
      const { laptop, congress, mai, pin, byPin } = hall
      t.same(await held(laptop), ['board-member'])
      await lose(hall)
      t.same(await held(laptop), [])
      t.equal(inShort(await laptop.request('GET', `/v1/congresses/${congress.id}`)), '404 congress-unknown')
      t.equal(await byPin(laptop, mai, pin), '401 pin-refused', 'the PIN opens nothing any more')
    })
  }
})

test('a replaced head can no longer manage the device', async (t) => {
  const hall = await typing(t)
  const office = await hall.headsBrowser({ from: '192.0.2.2' })
  await recordBoard(hall, 'Lê Thị Mai', 'Đỗ Quang Huy', 'Vũ Ngọc Anh')
  const closing = await office.request('POST', `/v1/devices/${hall.deviceId}/closure`, { body: {} })
  t.equal(inShort(closing), '404 device-unknown', 'without a role in the congress there is no such device')
})

test('a session by PIN permits typing and nothing else', async (t) => {
  const hall = await typing(t)
  const { service, congress, laptop, deviceId, mai, anh } = hall
  const other = await openCongress(service, { level: 'grassroots' })
  await joinBoard(service, other, 'truong.ban.khac', 'Đỗ Quang Huy', 'board-head')
  const names = ['Trần Thị Bình', 'Nguyễn Văn Dũng']
  await congress.addPeople(...names)
  const { id: round } = await congress.openRound(await congress.createElection('delegates', 1))
  await congress.proposeList(round, names)
  await congress.approveList(round)
  await congress.handOut(round, 22)
  await congress.openBox(round, 22)
  const batch = async () => {
    const body = { mode: 'ballots', size: 2 }
    return (await congress.must<{ id: string }>('POST', `/v1/rounds/${round}/ballot-batches`, { body })).id
  }
  const [own, colleagues] = [await batch(), await batch()]
  const ballots = { from: 1, ballots: [{ struck: [congress.idOf(names[0]!)] }] }
  const entry = (id: string) => `/v1/ballot-batches/${id}/entries/first`
  const colleague = openLaptop(service, { from: '192.0.2.3' })
  await colleague.signIn(anh.username, EVERYBODYS_PASSWORD)
  t.equal(inShort(await colleague.request('POST', `${entry(colleagues)}/ballots`, { body: ballots })), '201')

  const allowed = [
    ['GET', `/v1/congresses/${congress.id}`],
    ['GET', `/v1/rounds/${round}/candidate-list`],
    ['GET', `/v1/rounds/${round}/ballot-batches`],
  ] as const
  for (const [method, path] of allowed) t.equal(inShort(await laptop.request(method, path)), '200', path)
  t.equal(inShort(await laptop.request('POST', `${entry(own)}/ballots`, { body: ballots })), '201', 'typing')
  t.equal(inShort(await laptop.request('GET', `${entry(own)}/ballots`)), '200', 'the own entry')

  const here = `/v1/congresses/${congress.id}`
  const there = `/v1/congresses/${other.id}`
  const refused: readonly (readonly [what: string, method: string, path: string, body: unknown, answer: string])[] = [
    ['opens a device', 'POST', `${here}/devices`, { name: 'Máy số 2' }, '403 pin-only-types'],
    ['lists devices', 'GET', `${here}/devices`, undefined, '403 role-missing'],
    ['issues a PIN', 'POST', `/v1/devices/${deviceId}/pins`, { accountId: mai.accountId }, '403 pin-only-types'],
    ['closes a device', 'POST', `/v1/devices/${deviceId}/closure`, {}, '403 pin-only-types'],
    ['sees a colleague’s entry', 'GET', `${entry(colleagues)}/ballots`, undefined, '403 entry-of-another'],
    ['types in it', 'POST', `${entry(colleagues)}/ballots`, ballots, '403 entry-of-another'],
    ['sees the tally', 'GET', `/v1/rounds/${round}/tally`, undefined, '403 pin-only-types'],
    ['sees confirmations', 'GET', `/v1/rounds/${round}/confirmations`, undefined, '403 pin-only-types'],
    ['confirms', 'POST', `/v1/rounds/${round}/confirmations`, { digest: 'a'.repeat(64) }, '403 pin-only-types'],
    ['reads the log', 'GET', `${here}/audit-events`, undefined, '403 role-missing'],
    ['opens another congress', 'GET', there, undefined, '404 congress-unknown'],
    ['opens a device there', 'POST', `${there}/devices`, { name: 'Máy số 2' }, '403 pin-only-types'],
    ['makes accounts', 'GET', '/v1/accounts', undefined, '403 role-missing'],
  ]
  for (const [what, method, path, body, answer] of refused) {
    const got = await laptop.request(method, path, body === undefined ? {} : { body })
    t.equal(inShort(got), answer, what)
  }
})

test('a typist on two laptops has two independent sessions', async (t) => {
  const { congress, laptop, mai, pin, issuePin, byPin, headsBrowser, deviceId } = await typing(t)
  const second = await headsBrowser({ from: '192.0.2.5' })
  const secondId = await openDevice(second, congress.id, 'Máy số 2')
  t.equal(await byPin(second, mai, await issuePin(mai, secondId)), '201')
  t.equal(await state(laptop), '200', 'another device is another browser')
  const office = await headsBrowser({ from: '192.0.2.2' })
  await office.request('POST', `/v1/devices/${secondId}/closure`, { body: {} })
  t.equal(await state(second), '401 session-ended')
  t.equal(await state(laptop), '200')
  t.ok(deviceId && pin)
})
