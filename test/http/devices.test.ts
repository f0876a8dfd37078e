import { test } from 'tap'
import type { ApiKeyId, CongressId, OrganisationId } from '../../src/kernel/brand.ts'
import { clientOf } from '../support/client.ts'
import { openCongress } from '../support/congress.ts'
import { withClient } from '../support/database.ts'
import { EVERYBODYS_PASSWORD, EVERYBODYS_SESSION, everybodyIn } from '../support/everyone.ts'
import { openTestService } from '../support/service.ts'
import { eventsOf } from './support/audit-log.ts'
import { inShort, joinBoard, openDevice, openHall, openLaptop } from './support/devices.ts'
import { problemComplaints } from './support/problem-checks.ts'

const HOUR = 60

test('the head opens the browser that asks, and its token is never readable', async (t) => {
  const { service, congress, head, headsBrowser } = await openHall(t)
  const browser = await headsBrowser({ from: '192.0.2.7' })
  const path = `/v1/congresses/${congress.id}/devices`
  const opened = await eventsOf(service, async () => {
    const answer = await browser.request<{ id: string }>('POST', path, { body: { name: 'Máy số 2' } })
    t.equal(answer.status, 201)
    t.match(answer.body, {
      congressId: congress.id,
      name: 'Máy số 2',
      openedAt: '2017-08-05T01:00:00.000Z',
      openedBy: head.accountId,
      expiresAt: '2017-08-05T19:00:00.000Z',
      closedAt: null,
      state: 'open',
    })
    t.match(
      String(answer.headers['set-cookie']),
      /^kiem-phieu-device=[\w-]{43}; Max-Age=64800; Path=\/; HttpOnly; SameSite=Strict$/,
    )
  })
  t.match(opened, [
    {
      log_id: congress.id,
      action: 'device.opened',
      actor_id: head.accountId,
      role: 'board-head',
      address: '192.0.2.7',
      after: { name: 'Máy số 2', expiresAt: '2017-08-05T19:00:00.000Z' },
    },
  ])
  const [stored] = await withClient(service.connection, async (client) => {
    const { rows } = await client.query<{ token_hash: Buffer }>('select token_hash from device where name = $1', [
      'Máy số 2',
    ])
    return rows
  })
  t.equal(stored?.token_hash.length, 32, 'a digest is stored')
})

test('over TLS the cookie name binds it to the host and to TLS', async (t) => {
  const { service, congress, head } = await openHall(t, { transport: { trustedProxies: ['10.0.0.5'] } })
  const browser = openLaptop(service, { from: '10.0.0.5' })
  const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.7' }
  const body = { username: head.username, password: EVERYBODYS_PASSWORD }
  t.equal((await browser.request('POST', '/v1/sessions', { headers, body })).status, 201)
  const path = `/v1/congresses/${congress.id}/devices`
  const answer = await browser.request('POST', path, { headers, body: { name: 'Máy số 2' } })
  t.match(
    String(answer.headers['set-cookie']),
    /^__Host-kiem-phieu-device=[\w-]{43}; Max-Age=64800; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  )
  t.equal((await browser.request('GET', '/v1/device', { headers })).status, 200)
  const inTheClear = { ...headers, cookie: browser.device!, 'x-forwarded-proto': 'http' }
  t.equal(inShort(await browser.request('GET', '/v1/device', { headers: inTheClear })), '401 device-not-open')
})

test('a device is recognised by its cookie, in its browser and at its address', async (t) => {
  const { service, congress, laptop, deviceId, mai, anh, issuePin, minutesLater } = await openHall(t)
  await issuePin(mai)
  const own = await laptop.request('GET', '/v1/device')
  t.equal(own.status, 200)
  t.same(own.body, {
    id: deviceId,
    name: 'Máy số 1',
    rehearsal: false,
    congressId: congress.id,
    congressName: 'Đại hội Chi bộ Văn phòng Sở Tài chính',
    expiresAt: '2017-08-05T19:00:00.000Z',
    openedBy: 'do.quang.huy',
    typists: [{ accountId: mai.accountId, displayName: 'le.thi.mai', place: 1, typing: [] }],
  })
  minutesLater(1)
  await issuePin(anh)
  minutesLater(1)
  await issuePin(mai)
  const signedOut = openLaptop(service)
  signedOut.device = laptop.device
  const { body } = await signedOut.request<{ typists: readonly { accountId: string }[] }>('GET', '/v1/device')
  t.same(
    body.typists.map(({ accountId }) => accountId),
    [mai.accountId, anh.accountId],
    'nobody has to be signed in, and a new PIN leaves the order as it is',
  )

  const refused = async (what: string, place: Parameters<typeof openLaptop>[1], device: string | null) => {
    const elsewhere = openLaptop(service, place)
    elsewhere.device = device
    const answer = await elsewhere.request('GET', '/v1/device')
    t.same(problemComplaints(answer, { status: 401, code: 'device-not-open' }), [], what)
  }
  await refused('no cookie', {}, null)
  await refused('a made-up cookie', {}, `kiem-phieu-device=${'x'.repeat(43)}`)
  await refused('an empty cookie', {}, 'kiem-phieu-device=')
  await refused('the cookie at another address', { from: '192.0.2.9' }, laptop.device)
  await refused('the cookie in another browser', { agent: 'curl' }, laptop.device)
  await refused('the cookie of a session', {}, laptop.cookie!.replace('session', 'device'))
})

test('the sign-in screen names the stacks that a typist has begun and not finished, and no figure', async (t) => {
  const { congress, laptop, mai, issuePin, byPin } = await openHall(t)
  const names = ['Trần Thị Bình', 'Nguyễn Văn Dũng']
  await congress.addPeople(...names)
  const { id } = await congress.openRound(await congress.createElection('delegates', 1))
  await congress.proposeList(id, names)
  await congress.approveList(id)
  await congress.handOut(id, 22)
  await congress.openBox(id, 22)
  const batch = async () =>
    (await congress.must<{ id: string }>('POST', `/v1/rounds/${id}/ballot-batches`, { body: { size: 1 } })).id
  await batch()
  const entry = `/v1/ballot-batches/${await batch()}/entries/first`
  await byPin(laptop, mai, await issuePin(mai))
  const typing = async () =>
    (await laptop.request<{ typists: { typing: number[] }[] }>('GET', '/v1/device')).body.typists[0]?.typing
  t.same(await typing(), [])
  const body = { from: 1, ballots: [{ struck: [congress.idOf(names[0]!)] }] }
  t.equal((await laptop.request('POST', `${entry}/ballots`, { body })).status, 201)
  t.same(await typing(), [2])
  t.equal((await laptop.request('POST', `${entry}/finalisation`, { body: {} })).status, 201)
  t.same(await typing(), [])
})

test('revoking a role removes the name from the screen', async (t) => {
  const { congress, laptop, mai, issuePin } = await openHall(t)
  await issuePin(mai)
  await congress.must('POST', `/v1/role-grants/${mai.grantId}/revocation`, { body: { reason: 'Đồng chí xin rút.' } })
  const { body } = await laptop.request<{ typists: unknown[] }>('GET', '/v1/device')
  t.same(body.typists, [])
})

test('devices are listed with the holders of their PINs, never with tokens or PINs', async (t) => {
  const { congress, laptop, deviceId, mai, issuePin, byPin, headsBrowser } = await openHall(t)
  const pin = await issuePin(mai)
  const other = await headsBrowser({ from: '192.0.2.7' })
  const second = await openDevice(other, congress.id, 'Máy số 2')
  await other.request('POST', `/v1/devices/${second}/closure`, { body: {} })
  const list = async () => {
    const office = await headsBrowser({ from: '192.0.2.2' })
    const answer = await office.request<{ items: Record<string, unknown>[] }>(
      'GET',
      `/v1/congresses/${congress.id}/devices`,
    )
    t.equal(answer.status, 200)
    return answer.body.items
  }
  const listed = await list()
  t.match(listed, [
    {
      id: deviceId,
      state: 'open',
      pins: [
        {
          accountId: mai.accountId,
          displayName: 'le.thi.mai',
          issuedAt: '2017-08-05T01:00:00.000Z',
          locked: false,
          signedIn: false,
        },
      ],
    },
    { id: second, state: 'closed', closedAt: '2017-08-05T01:00:00.000Z', pins: [] },
  ])
  const keys = ['id', 'congressId', 'name', 'openedAt', 'openedBy', 'expiresAt', 'closedAt', 'state', 'pins']
  for (const device of listed) t.same(Object.keys(device).sort(), [...keys].sort())
  for (let wrong = 0; wrong < 5; wrong += 1) await byPin(laptop, mai, pin === '271828' ? '314159' : '271828')
  t.match((await list())[0], { pins: [{ accountId: mai.accountId, locked: true, signedIn: false }] })
})

test('a holder of a PIN is signed in on one device until the session ends or is idle too long', async (t) => {
  const { congress, laptop, deviceId, mai, anh, issuePin, byPin, headsBrowser, minutesLater } = await openHall(t)
  const other = await headsBrowser({ from: '192.0.2.7' })
  const second = await openDevice(other, congress.id, 'Máy số 2')
  const pin = await issuePin(mai)
  // The list is in the order of issue.
  minutesLater(1)
  const pinOfAnh = await issuePin(anh)
  await issuePin(mai, second)
  const signedIn = async () => {
    const office = await headsBrowser({ from: '192.0.2.2' })
    const { body } = await office.request<{ items: { id: string; pins: { signedIn: boolean }[] }[] }>(
      'GET',
      `/v1/congresses/${congress.id}/devices`,
    )
    return body.items.map(({ id, pins }) => [id, pins.map((one) => one.signedIn)])
  }
  t.equal(await byPin(laptop, mai, pin), '201')
  t.same(await signedIn(), [
    [deviceId, [true, false]],
    [second, [false]],
  ])
  await laptop.request('DELETE', '/v1/session')
  t.same((await signedIn())[0], [deviceId, [false, false]])
  t.equal(await byPin(laptop, anh, pinOfAnh), '201')
  t.same((await signedIn())[0], [deviceId, [false, true]])
  minutesLater(10)
  t.same((await signedIn())[0], [deviceId, [false, false]], 'ten minutes without a request end a session by PIN')
})

test('only the head of this congress opens and closes devices and issues PINs', async (t) => {
  const { service, congress, deviceId, mai } = await openHall(t)
  const typist = openLaptop(service)
  await typist.signIn(mai.username, EVERYBODYS_PASSWORD)
  const devices = `/v1/congresses/${congress.id}/devices`
  const acts = [
    ['POST', devices, { name: 'Máy số 2' }],
    ['GET', devices, undefined],
    ['POST', `/v1/devices/${deviceId}/closure`, {}],
    ['POST', `/v1/devices/${deviceId}/pins`, { accountId: mai.accountId }],
  ] as const
  for (const [method, path, body] of acts) {
    const answer = await typist.request(method, path, body === undefined ? {} : { body })
    t.same(problemComplaints(answer, { status: 403, code: 'role-missing' }), [], `${method} ${path}`)
    t.equal(answer.headers['set-cookie'], undefined, 'no cookie is given')
  }
})

test('congresses on one server cannot see each other’s devices', async (t) => {
  const { service, congress, mai, laptop, deviceId, issuePin, byPin } = await openHall(t)
  const other = await openCongress(service, { level: 'grassroots' })
  const otherHead = await joinBoard(service, other, 'truong.ban.khac', 'Đỗ Quang Huy', 'board-head')
  const foreign = openLaptop(service, { from: '192.0.2.8' })
  await foreign.signIn(otherHead.username, EVERYBODYS_PASSWORD)
  for (const rest of ['closure', 'pins']) {
    const body = rest === 'pins' ? { accountId: mai.accountId } : {}
    const answer = await foreign.request('POST', `/v1/devices/${deviceId}/${rest}`, { body })
    t.same(problemComplaints(answer, { status: 404, code: 'device-unknown' }), [], rest)
  }
  const listed = await foreign.request('GET', `/v1/congresses/${congress.id}/devices`)
  t.same(problemComplaints(listed, { status: 404, code: 'congress-unknown' }), [])
  // A person of this congress, on a device of the other: the PIN opens nothing there.
  const pin = await issuePin(mai)
  await openDevice(foreign, other.id)
  t.equal(await byPin(foreign, mai, pin), '401 pin-refused')
  t.equal(await byPin(laptop, mai, pin), '201')
})

test('a key cannot open a device, because it has no browser', async (t) => {
  const byKey = { via: 'key', credentialId: 'key' as ApiKeyId } as const
  const bySession = { via: 'password', credentialId: EVERYBODYS_SESSION } as const
  let credential: typeof byKey | typeof bySession = bySession
  const service = await openTestService(t, {
    identify: async () => ({ identity: { ...everybodyIn(congressIds, organisationIds), ...credential } }),
  })
  const [congressIds, organisationIds]: [CongressId[], OrganisationId[]] = [[], []]
  const { must } = clientOf(service)
  const organisation = { name: 'Chi bộ Văn phòng', level: 'chi-bo' }
  organisationIds.push((await must<{ id: OrganisationId }>('POST', '/v1/organisations', { body: organisation })).id)
  const congress = {
    organisationId: organisationIds[0],
    kind: 'members-congress',
    name: 'Đại hội Chi bộ Văn phòng',
    term: { from: 2017, to: 2020 },
    heldOn: '2017-08-05',
  }
  congressIds.push((await must<{ id: CongressId }>('POST', '/v1/congresses', { body: congress })).id)
  const path = `/v1/congresses/${congressIds[0]}/devices`
  credential = byKey
  const answer = await service.request('POST', path, { body: { name: 'Máy số 1' } })
  t.same(problemComplaints(answer, { status: 403, code: 'device-needs-session' }), [])
  t.equal(answer.headers['set-cookie'], undefined)
  credential = bySession
  t.equal((await service.request('POST', path, { body: { name: 'Máy số 1' } })).status, 201)
})

test('a closed device is closed immediately and permanently', async (t) => {
  const { service, congress, laptop, deviceId, mai, head, issuePin, byPin, headsBrowser } = await openHall(t)
  const pin = await issuePin(mai)
  t.equal(await byPin(laptop, mai, pin), '201')
  t.equal(inShort(await laptop.request('GET', '/v1/session')), '200')
  const office = await headsBrowser({ from: '192.0.2.2' })
  const closed = await eventsOf(service, async () => {
    const answer = await office.request('POST', `/v1/devices/${deviceId}/closure`, { body: {} })
    t.match(answer, { status: 201, body: { id: deviceId, state: 'closed', closedAt: '2017-08-05T01:00:00.000Z' } })
  })
  t.match(closed, [
    {
      log_id: congress.id,
      action: 'device.closed',
      object_id: deviceId,
      actor_id: head.accountId,
      after: { closedAt: '2017-08-05T01:00:00.000Z', sessionsEnded: 1 },
    },
  ])
  t.equal(inShort(await laptop.request('GET', '/v1/session')), '401 session-ended')
  t.equal(inShort(await laptop.request('GET', '/v1/device')), '401 device-not-open')
  t.equal(await byPin(laptop, mai, pin), '401 device-not-open')
  const again = await office.request('POST', `/v1/devices/${deviceId}/closure`, { body: {} })
  t.same(problemComplaints(again, { status: 409, code: 'device-closed' }), [])
  const late = await office.request('POST', `/v1/devices/${deviceId}/pins`, { body: { accountId: mai.accountId } })
  t.same(problemComplaints(late, { status: 409, code: 'device-closed' }), [])
})

test('a device closes automatically after eighteen hours', async (t) => {
  const { laptop, deviceId, mai, issuePin, byPin, headsBrowser, minutesLater } = await openHall(t)
  minutesLater(18 * HOUR - 1)
  const pin = await issuePin(mai)
  t.equal(await byPin(laptop, mai, pin), '201')
  t.match((await laptop.request('GET', '/v1/session')).body, { session: { endsAt: '2017-08-05T19:00:00.000Z' } })
  minutesLater(1)
  t.equal(inShort(await laptop.request('GET', '/v1/session')), '401 session-ended')
  t.equal(inShort(await laptop.request('GET', '/v1/device')), '401 device-not-open')
  t.equal(await byPin(laptop, mai, pin), '401 device-not-open')
  const office = await headsBrowser({ from: '192.0.2.2' })
  const late = await office.request('POST', `/v1/devices/${deviceId}/pins`, { body: { accountId: mai.accountId } })
  t.same(problemComplaints(late, { status: 409, code: 'device-closed' }), [])
  t.equal(inShort(await office.request('POST', `/v1/devices/${deviceId}/closure`, { body: {} })), '201', 'to be sure')
})
