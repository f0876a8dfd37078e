import { test } from 'tap'
import { openCongress } from '../support/congress.ts'
import { eventsOfCongress, replay } from '../support/replayed.ts'
import { openTestService } from '../support/service.ts'
import { AN, BINH, CUONG, DUNG, HA, TIED_BALLOTS } from '../support/tied-alternates.ts'
import { expectRefusals } from './support/refusals.ts'

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
      says: ['Đỗ Quang Huy'],
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
      says: [AN],
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

const MISTAKE = { reason: 'Ghi nhầm người trùng họ tên.' }

test('a refusal of the wrong person is cancelled, stays readable, and the right person is recorded', async (t) => {
  const { service, congress, election, id, path, body, result } = await play(t)
  await congress.declare(id)
  const before = await result()
  await congress.must('POST', path, { body: body(BINH) })
  const cancelled = await service.request('POST', `${path}/1/cancellation`, { body: MISTAKE })
  t.match(cancelled, {
    status: 201,
    body: { number: 1, personId: congress.idOf(BINH), cancelled: { ...MISTAKE, fallenDecision: null } },
  })
  t.same(await result(), before, 'the person takes the seat again')
  const again = { method: 'POST' as const, options: { body: MISTAKE } }
  await expectRefusals(t, service, [
    { ...again, what: 'twice', path: `${path}/1/cancellation`, status: 409, code: 'seat-refusal-cancelled' },
    { ...again, what: 'unknown', path: `${path}/2/cancellation`, status: 404, code: 'seat-refusal-unknown' },
  ])
  await congress.must('POST', path, { body: body(AN, { ground: 'died' }) })
  t.match((await result()).notSeated, [{ personId: congress.idOf(AN) }])
  await congress.must('POST', path, { body: body(BINH, { ground: 'died' }) })
  t.match(await congress.must('GET', path), {
    items: [
      { number: 1, personId: congress.idOf(BINH), cancelled: MISTAKE },
      { number: 2, personId: congress.idOf(AN), cancelled: null },
      { number: 3, personId: congress.idOf(BINH), cancelled: null },
    ],
  })
  await congress.must('POST', `${path}/2/cancellation`, { body: MISTAKE })
  const secretary = await congress.createElection('secretary', 1, election)
  const round = await congress.openRound(secretary)
  const candidates = [{ personId: congress.idOf(AN), origin: 'convening-committee' }]
  await congress.must('PUT', `/v1/rounds/${round.id}/candidate-list`, {
    headers: { 'if-none-match': '*' },
    body: { candidates },
  })
  t.same(replay(await eventsOfCongress(service, congress.id)).violations, [])
})

test('a refusal on whose open seat the next round was opened stays until that round is cancelled', async (t) => {
  const { service, congress, election, id, path, body, result } = await play(t)
  await congress.declare(id)
  await congress.must('POST', path, { body: body(BINH) })
  await congress.decide(id, 'further-round')
  const next = await congress.openRound(election)
  const cancellation = `${path}/1/cancellation`
  await expectRefusals(t, service, [
    {
      what: 'followed',
      method: 'POST',
      path: cancellation,
      options: { body: { ...MISTAKE, withDecision: true } },
      status: 409,
      code: 'seat-refusal-followed',
    },
  ])
  await congress.must('POST', `/v1/rounds/${next.id}/cancellation`, { body: MISTAKE })
  await expectRefusals(t, service, [
    {
      what: 'decided',
      method: 'POST',
      path: cancellation,
      options: { body: MISTAKE },
      status: 409,
      code: 'seat-refusal-decided',
      pointer: '/withDecision',
    },
  ])
  const cancelled = await congress.must('POST', cancellation, { body: { ...MISTAKE, withDecision: true } })
  t.match(cancelled, { cancelled: { fallenDecision: 1 } })
  t.same((await result()).choices, [])
  const { elections } = await congress.must<{ elections: readonly { next: { code: string } | null }[] }>(
    'GET',
    `/v1/congresses/${congress.id}/overview`,
  )
  t.same(
    elections.map(({ next: step }) => step?.code ?? null),
    [null],
    'no decision is in force, and none is missing',
  )
  t.match(await congress.must('GET', `/v1/rounds/${id}/decisions`), { items: [{ version: 1, holds: false }] })
  await congress.must('POST', path, { body: body(AN) })
  const decided = await congress.must('POST', `/v1/rounds/${id}/decisions`, {
    body: { kind: 'leave-vacant', vote: hands },
  })
  t.match(decided, { version: 2, holds: true }, 'the decision that fell keeps its number')
  t.same(replay(await eventsOfCongress(service, congress.id)).violations, [])
})

test('a decision on other open seats stays in force', async (t) => {
  const { service, congress, id, path, body } = await play(t)
  await congress.declare(id)
  await congress.must('POST', path, { body: body(BINH) })
  await congress.decide(id, 'leave-vacant')
  await congress.must('POST', path, { body: body(AN, { ground: 'died' }) })
  t.match(await congress.must('POST', `${path}/1/cancellation`, { body: MISTAKE }), {
    cancelled: { fallenDecision: null },
  })
  t.same(replay(await eventsOfCongress(service, congress.id)).violations, [])
})

test('a person stands only once for one office, also after a refusal', async (t) => {
  const { service, congress, election, id, body } = await play(t)
  await congress.declare(id)
  const secretary = await congress.createElection('secretary', 1, election)
  const voted = await congress.vote(secretary, { names: [AN], ballots: [{ agree: [AN], times: 22 }] })
  const refusals = `/v1/rounds/${voted.round.id}/seat-refusals`
  await congress.must('POST', refusals, { body: body(AN) })
  await congress.decide(voted.round.id, 'leave-vacant')
  const again = await congress.createElection('secretary', 1, election)
  const cancellation = {
    what: 'filled again',
    method: 'POST' as const,
    path: `${refusals}/1/cancellation`,
    options: { body: { ...MISTAKE, withDecision: true } },
  }
  await expectRefusals(t, service, [{ ...cancellation, status: 409, code: 'seat-refilled' }])
  await congress.must('POST', `/v1/elections/${again}/cancellation`, { body: MISTAKE })
  const deputy = await congress.createElection('deputy-secretary', 1, election)
  await congress.vote(deputy, { names: [AN], ballots: [{ agree: [AN], times: 22 }] })
  await expectRefusals(t, service, [{ ...cancellation, status: 409, code: 'seat-person-elsewhere' }])
  t.same(replay(await eventsOfCongress(service, congress.id)).violations, [])
})

test('an alternate who was passed over by a call-up does not come back before it', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service, { level: 'grassroots' })
  const election = await congress.createElection('delegates', 3, undefined, { alternates: 2 })
  const { round } = await congress.vote(election, { names: [AN, BINH, CUONG, DUNG, HA], ballots: TIED_BALLOTS })
  const path = `/v1/rounds/${round.id}/seat-refusals`
  const first = congress.idOf(DUNG)
  const declined = { personId: first, ground: 'declined', happenedOn: '2017-08-05', vote: hands, reason: 'Xin thôi.' }
  await congress.must('POST', path, { body: declined })
  const callUp = {
    droppedOut: congress.idOf(AN),
    calledUp: congress.idOf(HA),
    ground: 'deceased',
    reason: 'Từ trần.',
  }
  const called = await service.request('POST', `/v1/elections/${election}/call-ups`, { body: callUp })
  t.match(called, { status: 201, body: { number: 1 } })
  await expectRefusals(t, service, [
    {
      what: 'passed',
      method: 'POST',
      path: `${path}/1/cancellation`,
      options: { body: MISTAKE },
      status: 409,
      code: 'seat-called-past',
    },
  ])
  t.same(replay(await eventsOfCongress(service, congress.id)).violations, [])
})

test('a seat that is refused, or given back, after the board has confirmed voids the confirmations', async (t) => {
  const { service, congress, id, path, body } = await play(t)
  await congress.confirm(id)
  const tally = `/v1/rounds/${id}/tally`
  const tag = await congress.tagOf(tally)
  const look = () => congress.must<{ notSeated: object[]; signOff: { digest: string; missing: number } }>('GET', tally)
  const before = await look()
  t.match(before, { notSeated: [], signOff: { missing: 0 } })
  await congress.must('POST', path, { body: body(BINH, { ground: 'died' }) })
  const after = await look()
  t.match(
    after.notSeated,
    [{ personId: congress.idOf(BINH), ground: 'died' }],
    'the board sees it before the declaration',
  )
  t.not(after.signOff.digest, before.signOff.digest)
  t.equal(after.signOff.missing, 1)
  const declaring = (headers: Record<string, string>) => ({ headers, body: {} })
  const result = `/v1/rounds/${id}/result`
  t.match(await congress.refused('POST', result, declaring({ 'if-match': tag })), { code: 'version-stale' })
  t.match(await congress.refused('POST', result, declaring({ 'if-match': await congress.tagOf(tally) })), {
    code: 'confirmations-missing',
  })
  await congress.confirm(id)
  await congress.must('POST', `${path}/1/cancellation`, { body: { reason: 'Ghi nhầm người.' } })
  const returned = await look()
  t.match(returned, { notSeated: [], signOff: { missing: 1 } })
  t.notOk([before.signOff.digest, after.signOff.digest].includes(returned.signOff.digest))
  await congress.declare(id)
  t.same(replay(await eventsOfCongress(service, congress.id)).violations, [])
})

test('a list that names a dead or struck person again has a notice with the name', async (t) => {
  const { congress, election, id, path, body } = await play(t)
  await congress.must('POST', path, { body: body(BINH, { ground: 'died' }) })
  await congress.must('POST', path, { body: body(CUONG, { ground: 'struck', vote: null, paper }) })
  const undoing = { by: 'presidium', reason: 'Đại hội quyết định bầu lại.', withDependents: false }
  await congress.must('POST', `/v1/rounds/${id}/annulment`, { body: undoing })
  const { round, list } = await congress.must<{
    round: { id: string }
    list: { notices: { code: string; detail: string }[] }
  }>('POST', `/v1/elections/${election}/listed-rounds`, { body: {} })
  const [notice, ...others] = list.notices
  t.same(others, [])
  t.equal(notice?.code, 'person-gone-on-list')
  for (const name of [BINH, CUONG]) t.match(notice?.detail, name, 'the list is laid as it was')
  t.notMatch(notice?.detail, AN)
  await congress.addPeople('Phạm Thu Hà', 'Vũ Thị Yến')
  await congress.proposeList(round.id, [AN, 'Phạm Thu Hà', 'Vũ Thị Yến'])
  const changed = await congress.must<{ notices: object[] }>('GET', `/v1/rounds/${round.id}/candidate-list`)
  t.same(changed.notices, [])
  const other = await congress.openRound(await congress.createElection('inspection-committee', 1))
  await congress.proposeList(other.id, [CUONG, BINH])
  const elsewhere = await congress.must<{ notices: { detail: string }[] }>(
    'GET',
    `/v1/rounds/${other.id}/candidate-list`,
  )
  t.match(elsewhere.notices[0]?.detail, BINH)
  t.notMatch(elsewhere.notices[0]?.detail, CUONG, 'a struck person is struck from the lists of that election')
})
