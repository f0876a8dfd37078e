import { test } from 'tap'
import { openCongress } from '../support/congress.ts'
import { eventsOfCongress, replay } from '../support/replayed.ts'
import { openTestService } from '../support/service.ts'
import { expectRefusals } from './support/refusals.ts'

const [AN, BINH, CUONG] = ['Nguyễn Văn An', 'Trần Văn Bình', 'Lê Văn Cường'] as const
const hands = { for: 22, against: 0, blank: 0 }
const paper = { number: '12-QĐ/ĐU', date: '2017-08-05', issuer: 'Đảng ủy cấp trên' }

interface Result {
  readonly result: { readonly elected: readonly string[]; readonly outcome: string }
  readonly notSeated: readonly { readonly personId: string; readonly ground: string }[]
  readonly choices: readonly { readonly decision: string; readonly citation?: string; readonly reading?: string }[]
}

/** Two seats, three names: An and Bình are elected, and Cường has more than half too. */
const play = async (t: Parameters<typeof openTestService>[0]) => {
  const service = await openTestService(t)
  const congress = await openCongress(service, { level: 'grassroots' })
  const election = await congress.createElection('committee', 2)
  const ballots = [
    { strike: [CUONG], times: 10 },
    { strike: [BINH], times: 7 },
    { strike: [AN], times: 5 },
  ]
  const { id } = await congress.playRound(election, { names: [AN, BINH, CUONG], ballots })
  const path = `/v1/rounds/${id}/seat-refusals`
  const body = (name: string, more: object = {}) => ({
    personId: congress.idOf(name),
    ground: 'declined',
    happenedOn: '2017-08-05',
    vote: hands,
    reason: 'Lý do sức khỏe.',
    ...more,
  })
  const result = () => congress.must<Result>('GET', `/v1/rounds/${id}/result`)
  return { service, congress, election, id, path, body, result }
}

test('an elected person declines: the votes stay, the seat is open, and the next by votes is not seated', async (t) => {
  const { service, congress, election, id, path, body, result } = await play(t)
  await congress.declare(id)
  const before = await result()
  t.same(before.choices, [])
  const answer = await service.request('POST', path, { body: body(BINH) })
  t.match(answer, { status: 201, body: { number: 1, ground: 'declined', vote: hands, paper: null } })
  const after = await result()
  t.same(after.result, before.result, 'the declared result is as it was')
  t.match(after.notSeated, [{ personId: congress.idOf(BINH), ground: 'declined' }])
  t.same(
    after.choices.map(({ decision, citation, reading }) => [decision, citation, reading]),
    [
      ['further-round', undefined, undefined],
      ['leave-vacant', undefined, undefined],
    ],
    'neither a clause nor a reading is claimed',
  )
  t.match(await congress.must('GET', path), { items: [{ personId: congress.idOf(BINH) }] })
  await congress.decide(id, 'further-round')
  const next = await congress.openRound(election)
  t.match(next, { number: 2, seats: 1, names: 'not-elected' })
  const list = `/v1/rounds/${next.id}/candidate-list`
  const candidate = (name: string) => ({ personId: congress.idOf(name), origin: 'convening-committee' })
  const named = (name: string) => ({ headers: { 'if-none-match': '*' }, body: { candidates: [candidate(name)] } })
  await expectRefusals(t, service, [
    { what: 'seated', method: 'PUT', path: list, options: named(AN), status: 422, code: 'candidate-already-elected' },
    { what: 'declined', method: 'PUT', path: list, options: named(BINH), status: 422, code: 'candidate-outside-round' },
    { what: 'late', method: 'POST', path, options: { body: body(AN) }, status: 409, code: 'seat-refusal-followed' },
  ])
  await congress.must('PUT', list, named(CUONG))
  t.same(replay(await eventsOfCongress(service, congress.id)).violations, [])
})

test('a person who withdraws after the ballots are out is counted, and not seated', async (t) => {
  const { service, congress, id, path, body, result } = await play(t)
  await expectRefusals(t, service, [
    {
      what: 'not elected yet',
      method: 'POST',
      path,
      options: { body: body(AN) },
      status: 422,
      code: 'seat-not-offered',
      pointer: '/ground',
    },
    {
      what: 'decided by none',
      method: 'POST',
      path,
      options: { body: body(AN, { ground: 'withdrew', vote: null }) },
      status: 422,
      code: 'seat-refusal-undecided',
    },
    {
      what: 'not on the list',
      method: 'POST',
      path,
      options: { body: body('Đỗ Quang Huy', { ground: 'died' }) },
      status: 422,
      code: 'person-not-on-ballot',
    },
  ])
  await congress.must('POST', path, { body: body(AN, { ground: 'struck', vote: null, paper }) })
  await expectRefusals(t, service, [
    {
      what: 'twice',
      method: 'POST',
      path,
      options: { body: body(AN, { ground: 'died' }) },
      status: 409,
      code: 'seat-already-refused',
    },
  ])
  await congress.declare(id)
  const declared = await result()
  t.ok(declared.result.elected.includes(congress.idOf(AN)), 'elected by votes')
  t.match(declared.notSeated, [{ personId: congress.idOf(AN), ground: 'struck' }])
  t.same(
    declared.choices.map(({ decision }) => decision),
    ['further-round', 'leave-vacant'],
  )
  t.same(replay(await eventsOfCongress(service, congress.id)).violations, [])
})

test('a person who takes no seat is not among those from whom another office is elected', async (t) => {
  const { service, congress, election, id, path, body } = await play(t)
  await congress.declare(id)
  await congress.must('POST', path, { body: body(BINH, { ground: 'died' }) })
  const secretary = await congress.createElection('secretary', 1, election)
  const round = await congress.openRound(secretary)
  const candidates = [AN, BINH].map((name) => ({ personId: congress.idOf(name), origin: 'convening-committee' }))
  await expectRefusals(t, service, [
    {
      what: 'not seated',
      method: 'PUT',
      path: `/v1/rounds/${round.id}/candidate-list`,
      options: { headers: { 'if-none-match': '*' }, body: { candidates } },
      status: 422,
      code: 'candidate-not-eligible',
      pointer: '/candidates/1/personId',
    },
  ])
  t.same(replay(await eventsOfCongress(service, congress.id)).violations, [])
})

test('a person in a vote among the elected is recorded there first', async (t) => {
  const { service, congress, election, id, path, body } = await play(t)
  await congress.declare(id)
  const secretary = await congress.createElection('secretary', 1, election)
  const { round } = await congress.vote(secretary, { names: [AN], ballots: [{ agree: [AN], times: 22 }] })
  const options = { body: body(AN, { ground: 'died' }) }
  await expectRefusals(t, service, [
    { what: 'secretary', method: 'POST', path, options, status: 409, code: 'seat-relied-on' },
  ])
  await congress.must('POST', `/v1/rounds/${round.id}/seat-refusals`, options)
  await congress.must('POST', path, options)
  const { elections } = await congress.must<{ elections: readonly { next: { code: string } | null }[] }>(
    'GET',
    `/v1/congresses/${congress.id}/overview`,
  )
  t.same(
    elections.map(({ next }) => next?.code),
    ['record-decision', 'record-decision'],
    'both seats wait for the meeting',
  )
  t.same(replay(await eventsOfCongress(service, congress.id)).violations, [])
})

test('a round that is counted again keeps the people who take no seat of it', async (t) => {
  const { service, congress, id, path, body, result } = await play(t)
  await congress.declare(id)
  await congress.must('POST', path, { body: body(BINH) })
  await congress.decide(id, 'leave-vacant')
  await congress.undo(id, 'reopenings')
  await congress.declare(id)
  const again = await result()
  t.match(again.notSeated, [{ personId: congress.idOf(BINH) }])
  t.match(again.choices, [{ decision: 'further-round' }, { decision: 'leave-vacant' }], 'the meeting decides again')
  t.same(replay(await eventsOfCongress(service, congress.id)).violations, [])
})

test('a delegate whom an alternate replaced is settled by the call-up', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service, { level: 'grassroots' })
  const election = await congress.createElection('delegates', 2, undefined, { alternates: 1 })
  const { round } = await congress.vote(election, {
    names: [AN, BINH, CUONG],
    ballots: [
      { strike: [AN], times: 5 },
      { strike: [BINH], times: 7 },
      { strike: [CUONG], times: 10 },
    ],
  })
  const [droppedOut, calledUp] = [congress.idOf(AN), congress.idOf(CUONG)]
  const callUp = { droppedOut, calledUp, ground: 'deceased', reason: 'Từ trần.' }
  await congress.must('POST', `/v1/elections/${election}/call-ups`, { body: callUp })
  const died = { personId: droppedOut, ground: 'died', happenedOn: '2017-08-05', vote: hands, reason: 'Từ trần.' }
  const path = `/v1/rounds/${round.id}/seat-refusals`
  await expectRefusals(t, service, [
    { what: 'replaced', method: 'POST', path, options: { body: died }, status: 409, code: 'seat-in-call-up' },
  ])
  t.same(replay(await eventsOfCongress(service, congress.id)).violations, [])
})
