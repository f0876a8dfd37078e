import { test } from 'tap'
import { as, openWithPlayers } from '../support/players.ts'
import { eventsOf } from './support/audit-log.ts'
import { ANH, type Cast, HEAD, MAI, openCast } from './support/cast.ts'
import { expectRefusals, preconditionAt } from './support/refusals.ts'

const REASON = { reason: 'Đồng chí trưởng ban xin rút.' }

const record = async ({ must, tagOf, id, idOf, allInFavour }: Cast, head: string, ...members: readonly string[]) => {
  const path = `/v1/congresses/${id}/counting-board`
  const seats = [head, ...members].map((name, index) => ({ personId: idOf(name), head: index === 0 }))
  const headers = { 'if-match': await tagOf(path) }
  await must('PUT', path, { headers, body: { members: seats, vote: allInFavour, ...REASON } })
}

test('recording a new board revokes the roles of those who are not on it', async (t) => {
  const service = await openWithPlayers(t)
  const cast = await openCast(service)
  await cast.enlist('chu.tich', 'presidium')
  await cast.enlist('truong.ban', 'board-head', HEAD)
  await cast.enlist('mai', 'board-member', MAI)
  await cast.enlist('anh', 'board-member', ANH)
  const live = async () => {
    const { items } = await cast.must<{ items: { username: string; revokedAt: string | null }[] }>('GET', cast.grants)
    return items.filter(({ revokedAt }) => revokedAt === null).map(({ username }) => username)
  }
  const unchanged = await eventsOf(service, () => record(cast, HEAD, ANH, MAI))
  t.same(
    unchanged.map(({ action }) => action),
    ['board.recorded'],
    'who stays keeps the role',
  )
  t.same(await live(), ['chu.tich', 'truong.ban', 'mai', 'anh'])

  const events = await eventsOf(service, () => record(cast, MAI, ANH))
  t.same(
    events.map(({ action, after, reason }) => [action, after?.['username'], reason]),
    [
      ['board.recorded', undefined, REASON.reason],
      ['role.revoked', 'truong.ban', REASON.reason],
      ['role.revoked', 'mai', REASON.reason],
    ],
  )
  t.equal(new Set(events.map(({ request_id }) => request_id)).size, 1, 'in one act')
  t.same(await live(), ['chu.tich', 'anh'], 'who left it, and who is head now and was a member')
  t.equal((await service.request('GET', `/v1/congresses/${cast.id}`, as('truong.ban'))).status, 404)
  const head = { ...as('chu.tich'), body: cast.grantOf('mai', 'board-head', MAI) }
  t.match(await cast.must('POST', cast.grants, head), { role: 'board-head' })
})

test('while ballots are out only the presidium replaces the board', async (t) => {
  const service = await openWithPlayers(t)
  const cast = await openCast(service)
  await cast.enlist('chu.tich', 'presidium')
  await cast.enlist('thu.ky', 'secretary')
  await cast.addPeople('Trần Thị Bình', 'Nguyễn Văn Dũng', 'Lê Quang Cường')
  const path = `/v1/congresses/${cast.id}/counting-board`
  const replaced = async (by: string, head: string) => {
    const headers = { 'if-match': await cast.tagOf(path) }
    const members = [head, ANH].map((name, index) => ({ personId: cast.idOf(name), head: index === 0 }))
    return service.request<{ code?: string }>('PUT', path, {
      ...as(by),
      headers,
      body: { members, vote: cast.allInFavour, ...REASON },
    })
  }
  t.equal((await replaced('thu.ky', MAI)).status, 200, 'before the voting the secretary records it')
  const round = await cast.openRound(await cast.createElection('delegates', 2))
  await cast.proposeList(round.id, ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Lê Quang Cường'])
  await cast.approveList(round.id)
  await cast.handOut(round.id, 22)
  t.match(await replaced('thu.ky', HEAD), { status: 403, body: { code: 'board-while-counting' } })
  t.equal((await replaced('chu.tich', HEAD)).status, 200)
})

test('a person with a role of the board cannot be on a list before leaving the board', async (t) => {
  const service = await openWithPlayers(t)
  const cast = await openCast(service)
  await cast.enlist('anh', 'board-member', ANH)
  await cast.addPeople('Trần Thị Bình', 'Nguyễn Văn Dũng')
  const { id } = await cast.openRound(await cast.createElection('delegates', 1))
  const candidates = ['Trần Thị Bình', ANH].map((name) => ({
    personId: cast.idOf(name),
    origin: 'convening-committee',
  }))
  const path = `/v1/rounds/${id}/candidate-list`
  const options = { headers: await preconditionAt(service, path), body: { candidates } }
  await expectRefusals(t, service, [
    { what: 'on board and list', method: 'PUT', path, options, status: 422, code: 'candidate-on-board' },
  ])
  await record(cast, HEAD, MAI)
  t.match(await cast.must('PUT', path, options), { version: 1 })
  t.equal((await service.request('GET', `/v1/rounds/${id}`, as('anh'))).status, 404, 'and counts no more')
})

test('safeguards: if the presidium requires it, the head acts only with a second factor', async (t) => {
  const service = await openWithPlayers(t)
  const cast = await openCast(service)
  await cast.enlist('chu.tich', 'presidium')
  await cast.enlist('thu.ky', 'secretary')
  await cast.enlist('truong.ban', 'board-head', HEAD)
  await cast.enlist('mai', 'board-member', MAI)
  const path = `/v1/congresses/${cast.id}/safeguards`
  const election = await cast.createElection('delegates', 1)
  const round = (await cast.openRound(election)).id
  const tally = `/v1/rounds/${round}/tally`
  t.match(await service.request('GET', path, as('chu.tich')), { status: 404, body: { code: 'safeguards-unknown' } })
  t.not((await service.request('GET', tally, as('truong.ban'))).status, 403)
  const first = { 'if-none-match': '*' }
  const wanted = { headSecondFactor: true }
  const put = { method: 'PUT', path }
  await expectRefusals(t, service, [
    {
      what: 'not said whether first',
      ...put,
      options: { ...as('chu.tich'), body: wanted },
      status: 428,
      code: 'precondition-required',
    },
    ...['thu.ky', 'truong.ban', 'mai'].map((by) => ({
      what: `by ${by}`,
      ...put,
      options: { ...as(by), headers: first, body: wanted },
      status: 403,
      code: 'role-missing' as const,
    })),
    { what: 'read by who types', method: 'GET', path, options: as('mai'), status: 403, code: 'role-missing' },
  ])
  t.match(await cast.must('PUT', path, { ...as('chu.tich'), headers: first, body: wanted }), { version: 1, ...wanted })
  await expectRefusals(t, service, [
    {
      what: 'without a code',
      method: 'GET',
      path: tally,
      options: as('truong.ban'),
      status: 403,
      code: 'second-factor-required',
    },
    {
      what: 'a change without a reason',
      ...put,
      options: { ...as('chu.tich'), headers: { 'if-match': '"1"' }, body: { headSecondFactor: false } },
      status: 422,
      code: 'reason-required',
      pointer: '/reason',
    },
    {
      what: 'a stale version',
      ...put,
      options: { ...as('chu.tich'), headers: first, body: wanted },
      status: 412,
      code: 'version-stale',
    },
  ])
  t.match(await cast.must('GET', path, as('truong.ban', true)), { headSecondFactor: true })
  t.not((await service.request('GET', tally, as('truong.ban', true))).status, 403)
  t.equal((await service.request('GET', `/v1/rounds/${round}`, as('mai'))).status, 200, 'members need none')
  const body = { headSecondFactor: false, reason: 'Điện thoại của trưởng ban bị hỏng.' }
  const options = { ...as('chu.tich'), headers: { 'if-match': '"1"' }, body }
  const [event] = await eventsOf(service, () => cast.must('PUT', path, options))
  t.match(event, {
    log_id: cast.id,
    action: 'safeguards.recorded',
    before: { version: 1, headSecondFactor: true },
    after: { version: 2, headSecondFactor: false },
    reason: body.reason,
  })
  t.not((await service.request('GET', tally, as('truong.ban'))).status, 403)
})
