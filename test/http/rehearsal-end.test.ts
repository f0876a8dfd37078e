import { type Test, test } from 'tap'
import { writeAccount } from '../support/accounts.ts'
import { EVERYBODYS_PASSWORD } from '../support/everyone.ts'
import { eventsOfCongress, replay } from '../support/replayed.ts'
import { inShort, openHall, openLaptop } from './support/devices.ts'
import { expectRefusals } from './support/refusals.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng']

/** A rehearsal in the middle of a count: a stack is typed, a laptop and a screen are open, three people have roles. */
const openCounting = async (t: Test) => {
  const hall = await openHall(t, {}, { rehearsal: true, entries: 2 })
  const { service, congress } = hall
  const { must, id, organisationId } = congress
  const join = async (username: string, path: string, body: object) => {
    await writeAccount(service, { username, organisationId })
    await must('POST', path, { body: { username, ...body } })
    const browser = openLaptop(service)
    await browser.signIn(username, EVERYBODYS_PASSWORD)
    return browser
  }
  const presidium = await join('chu.tich', `/v1/congresses/${id}/role-grants`, { role: 'presidium' })
  const administrator = await join('quan.tri', `/v1/organisations/${organisationId}/role-grants`, {})
  const { token } = await must<{ token: string }>('POST', `/v1/congresses/${id}/hall-screens`)
  const { id: round } = await congress.openRound(await congress.createElection('delegates', 1))
  await congress.addPeople(...NAMES)
  await congress.proposeList(round, NAMES)
  await congress.approveList(round)
  await congress.handOut(round, 22)
  await congress.openBox(round, 22)
  const stack = await must<{ id: string }>('POST', `/v1/rounds/${round}/ballot-batches`, { body: { size: 22 } })
  const typist = openLaptop(service)
  typist.device = hall.laptop.device
  const pin = await hall.issuePin(hall.mai)
  t.equal(await hall.byPin(typist, hall.mai, pin), '201')
  const ballots = `/v1/ballot-batches/${stack.id}/entries/first/ballots`
  const type = (from: number) =>
    typist.request('POST', ballots, { body: { from, ballots: [{ struck: [congress.idOf(NAMES[1]!)] }] } })
  t.equal(inShort(await type(1)), '201')
  return { ...hall, presidium, administrator, token, round, stack: stack.id, typist, type }
}

type Counting = Awaited<ReturnType<typeof openCounting>>

const ended = async (t: Test, scene: Counting): Promise<void> => {
  const { service, congress, presidium, typist, type, token, laptop, administrator } = scene
  const { must, id } = congress
  t.match(await must('GET', `/v1/congresses/${id}`), { rehearsal: true, rehearsalEndedAt: /^20/ })
  const events = await eventsOfCongress(service, id)
  t.same(replay(events).violations, [], 'its log is whole')
  t.match(events.at(-1), { action: 'rehearsal.ended', after: { unfinished: true } })
  const kinds = events.map(({ action }) => action)
  for (const kind of ['device.closed', 'hall-screen.closed', 'role.revoked']) t.ok(kinds.includes(kind as never), kind)

  t.match(await type(2), { status: 401 }, 'no ballot is taken any more')
  t.match(await typist.request('GET', '/v1/device'), { status: 401 }, 'the laptop is no device any more')
  t.match(await presidium.request('GET', `/v1/congresses/${id}/overview`), { status: 404 }, 'nobody has a role in it')
  const own = await presidium.request<{ roles: unknown[] }>('GET', '/v1/session')
  t.same(own.body.roles, [], 'it is in nobody’s choice of meetings')
  t.equal((await laptop.request<{ roles: unknown[] }>('GET', '/v1/session')).body.roles?.length ?? 0, 0)
  const view = await service.request('GET', '/v1/hall-view', {
    token: null,
    headers: { authorization: `Hall ${token}` },
  })
  t.equal(view.status, 404, 'the address of the screen has ended')
  const grants = await must<{ items: { revokedAt: string | null }[] }>('GET', `/v1/congresses/${id}/role-grants`)
  t.equal(grants.items.filter(({ revokedAt }) => revokedAt === null).length, 0)

  const listed = async (query: string) =>
    (await administrator.request<{ items: { id: string }[] }>('GET', `/v1/congresses${query}`)).body.items
  t.same(await listed(''), [], 'it is in no list')
  t.same(await listed('?state=closed'), [])
  t.match(await listed('?state=discarded'), [{ id }], 'unless it is asked for')
}

test('the presidium throws a rehearsal away in the middle of a count', async (t) => {
  const scene = await openCounting(t)
  const { presidium, congress } = scene
  const answer = await presidium.request('POST', `/v1/congresses/${congress.id}/rehearsal-end`)
  t.match(answer, { status: 201, body: { rehearsal: true, rehearsalEndedAt: /^20/, closedAt: /^20/ } })
  await ended(t, scene)
})

test('an administrator, who never sees the inside of a meeting, throws a rehearsal away', async (t) => {
  const scene = await openCounting(t)
  const { administrator, congress } = scene
  const path = `/v1/congresses/${congress.id}`
  t.match(await administrator.request('GET', `${path}/overview`), { status: 403 })
  const answer = await administrator.request('POST', `${path}/rehearsal-end`)
  t.match(answer, { status: 201, body: { rehearsalEndedAt: /^20/ } })
  await ended(t, scene)
})

test('others do not end a rehearsal, and after its end it takes no act, but an auditor who reads its log', async (t) => {
  const { service, congress, headsBrowser, round, presidium, mai } = await openCounting(t)
  const { must, id } = congress
  const path = `/v1/congresses/${id}`
  const head = await headsBrowser()
  t.match(await head.request('POST', `${path}/rehearsal-end`), { status: 403, body: { code: 'role-missing' } })
  await presidium.request('POST', `${path}/rehearsal-end`)
  const over = { status: 409, code: 'rehearsal-over' } as const
  const election = { body: { office: 'delegates', seats: 1 } }
  const grant = (role: string) => ({ body: { username: mai.username, role } })
  await expectRefusals(t, service, [
    { what: 'its end again', method: 'POST', path: `${path}/rehearsal-end`, ...over },
    { what: 'an election', method: 'POST', path: `${path}/elections`, options: election, ...over },
    {
      what: 'its closing',
      method: 'POST',
      path: `${path}/closing`,
      options: { body: { reason: null, confirmUnfinished: true } },
      ...over,
    },
    {
      what: 'a paper',
      method: 'POST',
      path: `/v1/rounds/${round}/papers`,
      options: { body: { kind: 'ballots', format: 'pdf', copies: 22 } },
      ...over,
    },
    { what: 'a role', method: 'POST', path: `${path}/role-grants`, options: grant('presidium'), ...over },
  ])
  await writeAccount(service, { username: 'giam.sat', organisationId: congress.organisationId })
  await must('POST', `${path}/role-grants`, { body: { username: 'giam.sat', role: 'auditor' } })
  const auditor = openLaptop(service)
  await auditor.signIn('giam.sat', EVERYBODYS_PASSWORD)
  const log = await auditor.request<{ items: { action: string }[] }>('GET', `${path}/audit-events`)
  t.ok(log.body.items.length > 10, 'nothing that was recorded is gone')
  t.match(await auditor.request('POST', `${path}/audit-exports`, { body: {} }), { status: 200 })
})

test('a rehearsal that was closed or cancelled before is thrown away too', async (t) => {
  const { congress } = await openHall(t, {}, { rehearsal: true })
  const { must, id, organisationId } = congress
  await must('POST', `/v1/congresses/${id}/closing`, { body: { reason: null, confirmUnfinished: false } })
  t.match(await must('POST', `/v1/congresses/${id}/rehearsal-end`), { rehearsalEndedAt: /^20/, cancelled: false })
  const body = {
    ...{ organisationId, kind: 'members-congress', name: 'Tập dượt', heldOn: '2017-08-05', rehearsal: true },
    term: { from: 2017, to: 2020 },
  }
  const { id: second } = await must<{ id: string }>('POST', '/v1/congresses', { body })
  await must('POST', `/v1/congresses/${second}/cancellation`, { body: { reason: 'Ghi nhầm.' } })
  t.match(await must('POST', `/v1/congresses/${second}/rehearsal-end`), { rehearsalEndedAt: /^20/, cancelled: true })
})
