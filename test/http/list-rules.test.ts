import { test } from 'tap'
import type { ProblemCode } from '../../src/http/problems/catalogue.ts'
import { openCongress } from '../support/congress.ts'
import { eventsOfCongress, replay } from '../support/replayed.ts'
import { openTestService } from '../support/service.ts'
import { expectRefusals, preconditionAt, type Refused } from './support/refusals.ts'
import { NAMES, openStage } from './support/stage.ts'

const FIRST = { 'if-none-match': '*' }
const UNKNOWN = '0192f3a4-5b6c-7d8e-9f01-23456789abcd'
const hands = { for: 22, against: 0, blank: 0 }

type Rest = Partial<Pick<Refused, 'pointer' | 'citation' | 'says'>>

test('lists that cannot be put to the congress', async (t) => {
  const { service, stage } = await openStage(t)
  await stage.addPerson('Phan Văn Khải', { membership: 'probationary' })
  const [first, second] = NAMES.map(stage.idOf)
  const head = stage.idOf('Đỗ Quang Huy')
  const list = (
    code: ProblemCode,
    ids: readonly (string | undefined)[],
    rest: Rest & { withdrawals?: unknown } = {},
  ) => {
    const { withdrawals = [], ...expected } = rest
    const candidates = ids.map((personId) => ({ personId, origin: 'convening-committee' }))
    return {
      what: code,
      method: 'PUT',
      path: `/v1/rounds/${stage.rounds.listing}/candidate-list`,
      options: { headers: FIRST, body: { candidates, withdrawals } },
      status: 422,
      code,
      ...expected,
    }
  }
  const leaving = (personId: string | undefined) => ({ personId, accepted: true })
  await expectRefusals(t, service, [
    list('name-repeated', [first, second, first], { pointer: '/candidates/2/personId' }),
    list('candidate-on-board', [first, head], { pointer: '/candidates/1/personId', citation: 'qd244-2014:d7' }),
    list('person-of-another-congress', [stage.elsewhere.personId], { pointer: '/candidates/0/personId' }),
    list('person-of-another-congress', [first, UNKNOWN], { pointer: '/candidates/1/personId' }),
    list('candidate-not-official', [stage.idOf('Phan Văn Khải')], { pointer: '/candidates/0/personId' }),
    list('withdrawal-not-on-list', [first], {
      pointer: '/withdrawals/0/personId',
      withdrawals: [leaving(second)],
    }),
    list('name-repeated', [first], {
      pointer: '/withdrawals/1/personId',
      withdrawals: [leaving(first), leaving(first)],
    }),
  ])
})

test('a name from outside under the regulation of 2024 (qd190-2024:d14.k3)', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service, { level: 'grassroots', heldOn: '2025-03-01' })
  await congress.addPeople(...NAMES)
  const { id } = await congress.openRound(await congress.createElection('delegates', 1))
  const list = (code: ProblemCode, agreement: unknown): Refused => ({
    what: code,
    method: 'PUT',
    path: `/v1/rounds/${id}/candidate-list`,
    options: {
      headers: FIRST,
      body: { candidates: [{ personId: congress.idOf(NAMES[0]!), origin: 'nominated', agreement }] },
    },
    status: 422,
    code,
    pointer: '/candidates/0/personId',
    citation: 'qd190-2024:d14.k3',
  })
  await expectRefusals(t, service, [
    list('agreement-missing', null),
    // Exactly 30 % is not more than 30 %.
    list('agreement-not-reached', { inFavour: 6, attending: 20 }),
  ])
  const agreement = { inFavour: 7, attending: 20 }
  await congress.proposeList(id, [{ name: NAMES[0]!, origin: 'nominated', agreement }])
})

test('only people elected in an earlier election may stand if that is required', async (t) => {
  const { service, stage } = await openStage(t)
  const congress = await openCongress(service, { level: 'grassroots' })
  const earlier = await congress.createElection('committee', 1)
  await congress.vote(earlier, { names: NAMES, ballots: [{ strike: [NAMES[1]!], times: 22 }] })
  const { id } = await congress.openRound(await congress.createElection('inspection-committee', 1, earlier))
  const candidates = NAMES.map((name) => ({ personId: congress.idOf(name), origin: 'convening-committee' }))
  const election = (code: ProblemCode, eligibleFrom: string): Refused => ({
    what: code,
    method: 'POST',
    path: `/v1/congresses/${stage.id}/elections`,
    options: { body: { office: 'delegates', seats: 1, eligibleFrom } },
    status: 422,
    code,
    pointer: '/eligibleFrom',
  })
  await expectRefusals(t, service, [
    {
      what: 'the loser',
      method: 'PUT',
      path: `/v1/rounds/${id}/candidate-list`,
      options: { headers: FIRST, body: { candidates } },
      status: 422,
      code: 'candidate-not-eligible',
      pointer: '/candidates/1/personId',
    },
    election('election-unknown', UNKNOWN),
    election('election-of-another-congress', stage.elsewhere.electionId),
  ])
})

test('surplus: a list that breaks the regulation is refused with the clause (qd244-2014:d16)', async (t) => {
  const service = await openTestService(t)
  const names = ['Bùi Văn An', 'Trần Thị Bình', 'Lê Quang Cường', 'Nguyễn Văn Dũng', 'Vũ Thị Hà']
  const approval = async (code: ProblemCode, seats: number, standing: readonly string[]): Promise<Refused> => {
    const congress = await openCongress(service)
    const { id } = await congress.openRound(await congress.createElection('committee', seats))
    await congress.proposeList(id, standing)
    const path = `/v1/rounds/${id}/candidate-list`
    return {
      what: `${standing.length} names for ${seats} seats`,
      method: 'POST',
      path: `${path}/approval`,
      options: { headers: await preconditionAt(service, path), body: { approved: true, vote: hands } },
      status: 422,
      code,
      citation: 'qd244-2014:d16',
    }
  }
  const withoutSurplus = await approval('list-without-surplus', 3, names.slice(0, 3))
  const overLimit = await approval('list-surplus-over-limit', 3, names)
  await expectRefusals(t, service, [withoutSurplus, overLimit])
})

test('a list from which everyone has withdrawn cannot be approved; a rejected one can be changed', async (t) => {
  const { service, stage } = await openStage(t)
  const path = `/v1/rounds/${stage.rounds.proposed}/candidate-list`
  const vote = { for: 2, against: 20, blank: 0 }
  const headers = await preconditionAt(service, path)
  await stage.must('POST', `${path}/approval`, { headers, body: { approved: false, vote } })
  t.match(await stage.must('GET', path), { approved: false, ballot: [] })
  const ids = NAMES.map(stage.idOf)
  const candidates = ids.map((personId) => ({ personId, origin: 'convening-committee' }))
  const withdrawals = ids.map((personId) => ({ personId, accepted: true }))
  await stage.must('PUT', path, { headers, body: { candidates, withdrawals } })
  await expectRefusals(t, service, [
    {
      what: 'nobody left',
      method: 'POST',
      path: `${path}/approval`,
      options: { headers: await preconditionAt(service, path), body: { approved: true, vote: hands } },
      status: 422,
      code: 'list-empty',
    },
  ])
})

test('counting boards that the congress cannot record', async (t) => {
  const { service, stage } = await openStage(t)
  await stage.addPerson('Phan Văn Khải', { membership: 'probationary' })
  const path = `/v1/congresses/${stage.id}/counting-board`
  const headers = await preconditionAt(service, path)
  const head = { personId: stage.idOf('Đỗ Quang Huy'), head: true }
  const member = (personId: string) => ({ personId, head: false })
  const board = (code: ProblemCode, members: readonly unknown[], rest: Rest = {}, vote = hands): Refused => ({
    what: code,
    method: 'PUT',
    path,
    options: { headers, body: { members, vote, reason: 'Đổi ủy viên.' } },
    status: 422,
    code,
    ...rest,
  })
  const at = '/members/1/personId'
  await expectRefusals(t, service, [
    board('board-member-on-list', [head, member(stage.idOf(NAMES[0]!))], {
      pointer: at,
      citation: 'qd244-2014:d7',
      says: [NAMES[0]!, 'lần bầu thứ 1'],
    }),
    board('board-member-not-official', [head, member(stage.idOf('Phan Văn Khải'))], {
      pointer: at,
      says: ['Phan Văn Khải'],
    }),
    board('board-member-twice', [head, member(head.personId)], { pointer: at, says: ['Đỗ Quang Huy'] }),
    board('board-needs-one-head', [member(head.personId)], { pointer: '/members' }),
    board('board-needs-one-head', [head, { personId: stage.bystander, head: true }], { pointer: '/members' }),
    board('person-of-another-congress', [head, member(stage.elsewhere.personId)], { pointer: at }),
    board('hands-exceed-attending', [head], { pointer: '/vote' }, { for: 22, against: 1, blank: 0 }),
  ])
})

test('two people of the same name are told apart on paper, or refused', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service)
  const path = `/v1/congresses/${congress.id}/people`
  const body = { fullName: 'Nguyễn Văn Dũng', birthYear: 1975, membership: 'official', unit: 'Phòng Kế hoạch' }
  await congress.must('POST', path, { body })
  const add = (what: string, more: object): Refused => ({
    what,
    method: 'POST',
    path,
    options: { body: { ...body, ...more } },
    status: 422,
    code: 'person-indistinguishable',
    pointer: '/unit',
  })
  await expectRefusals(t, service, [
    add('the same in every way', {}),
    add('another spelling of the same letters', { fullName: 'Nguyễn Văn Dũng'.normalize('NFD') }),
    add('other capitals', { fullName: 'NGUYỄN VĂN DŨNG' }),
  ])
  const younger = await congress.must('POST', path, { body: { ...body, birthYear: 1981 } })
  t.match(younger, { fullName: 'Nguyễn Văn Dũng', nameOnPaper: 'Nguyễn Văn Dũng (1981)' })
  const elsewhere = await congress.must('POST', path, { body: { ...body, unit: 'Văn phòng' } })
  t.match(elsewhere, { nameOnPaper: 'Nguyễn Văn Dũng (1975, Văn phòng)' })
})

test('a person is recorded by the name alone; a namesake needs a unit of its own, or both need a year', async (t) => {
  const service = await openTestService(t)
  const congress = await openCongress(service)
  const path = `/v1/congresses/${congress.id}/people`
  const body = { fullName: 'Nguyễn Văn Dũng', membership: 'official', unit: 'Chi bộ 1' }
  const alone = await congress.must<{ id: string }>('POST', path, { body })
  t.match(alone, { birthYear: null, nameOnPaper: 'Nguyễn Văn Dũng' })
  const refused = { status: 422, code: 'person-indistinguishable', pointer: '/unit', method: 'POST', path } as const
  await expectRefusals(t, service, [
    { ...refused, what: 'no year on either', options: { body: { ...body, fullName: 'NGUYỄN VĂN DŨNG' } } },
    { ...refused, what: 'a year on one alone', options: { body: { ...body, birthYear: 1975 } } },
  ])
  const elsewhere = { ...body, birthYear: 1975, unit: 'Chi bộ 2' }
  const other = await congress.must('POST', path, { body: elsewhere })
  t.match(other, { nameOnPaper: 'Nguyễn Văn Dũng (1975, Chi bộ 2)' })
  const own = `/v1/people/${alone.id}`
  t.match(await congress.must('GET', own), { nameOnPaper: 'Nguyễn Văn Dũng (Chi bộ 1)' })
  const headers = { 'if-match': await congress.tagOf(own) }
  t.match(await congress.must('PUT', own, { headers, body: { ...body, birthYear: 1981 } }), {
    birthYear: 1981,
    nameOnPaper: 'Nguyễn Văn Dũng (1981)',
  })
  t.match(await congress.must('POST', path, { body: { ...body, birthYear: 1975 } }), {
    nameOnPaper: 'Nguyễn Văn Dũng (1975, Chi bộ 1)',
  })
})

test('a name on an approved list stays as it was printed', async (t) => {
  const { service, stage } = await openStage(t)
  const body = { birthYear: 1975, membership: 'official', unit: 'Phòng Tổng hợp' }
  const reason = 'Ghi nhầm họ tên.'
  const onList = { status: 409, code: 'person-on-approved-list' } as const
  const correction = async (
    id: string,
    fullName: string,
    more: object,
    expected: Pick<Refused, 'status' | 'code'>,
  ) => ({
    what: fullName,
    method: 'PUT',
    path: `/v1/people/${id}`,
    options: { headers: await preconditionAt(service, `/v1/people/${id}`), body: { ...body, fullName, ...more } },
    ...expected,
  })
  await expectRefusals(t, service, [
    await correction(stage.idOf(NAMES[0]!), 'Trần Thị Bính', {}, { status: 422, code: 'reason-required' }),
    await correction(stage.idOf(NAMES[0]!), NAMES[0]!, { unit: 'Kế toán', reason }, onList),
    await correction(stage.idOf(NAMES[0]!), 'Trần Thị Bính', { membership: 'probationary', reason }, onList),
    await correction(
      stage.idOf(NAMES[0]!),
      'Lê Hồng Phong',
      { reason },
      { status: 422, code: 'name-of-another-person' },
    ),
    await correction(
      stage.idOf('Lê Thị Mai'),
      'Lê Thị Mai',
      { membership: 'probationary' },
      { status: 422, code: 'person-on-board-not-official' },
    ),
  ])
})

test('the spelling of a printed name is corrected with a reason, and the papers keep the printed one', async (t) => {
  const { service, stage } = await openStage(t)
  const person = stage.idOf(NAMES[0]!)
  const path = `/v1/people/${person}`
  const body = { fullName: 'Trần Thị Bính', birthYear: 1957, membership: 'official', unit: 'Phòng Tổng hợp' }
  const reason = 'Ghi nhầm họ tên khi lập danh sách.'
  const headers = await preconditionAt(service, path)
  t.match(await stage.must('PUT', path, { headers, body: { ...body, reason } }), {
    fullName: 'Trần Thị Bính',
    version: 2,
  })

  const { ballot } = await stage.must<{ ballot: { personId: string; fullName: string; nameOnPaper: string }[] }>(
    'GET',
    `/v1/rounds/${stage.rounds.unfilled}/candidate-list`,
  )
  const printed = ballot.find(({ personId }) => personId === person)
  t.match(printed, { fullName: NAMES[0], nameOnPaper: NAMES[0] })
  const { names } = await stage.must<{ names: { personId: string; fullName: string; correctedName: string | null }[] }>(
    'GET',
    `/v1/rounds/${stage.rounds.unfilled}/result`,
  )
  const byId = new Map(names.map((name) => [name.personId, name]))
  t.match(byId.get(person), { fullName: NAMES[0], correctedName: 'Trần Thị Bính' })
  t.match(byId.get(stage.idOf(NAMES[1]!)), { fullName: NAMES[1], correctedName: null })

  const events = await eventsOfCongress(service, stage.id)
  t.match(events.at(-1), { action: 'person.corrected', reason, before: { fullName: NAMES[0] } })
  t.same(replay(events).violations, [])
})
