import { test } from 'tap'
import { openCongress, type TestCongress } from '../support/congress.ts'
import { openWithPlayers } from '../support/players.ts'
import { expectReplays } from '../support/replayed.ts'
import { openTestService } from '../support/service.ts'
import { HEAD, openCast } from './support/cast.ts'

const SENT = ['Hoàng Minh Sơn', 'Phan Thị Lan']
const STANDING = ['Trần Thị Bình', 'Nguyễn Văn Dũng']
const PAPER = { number: '15-QĐ/ĐU', date: '2017-08-05', issuer: 'Đảng ủy Sở Tài chính' }
const REASON = 'Mọi đảng viên đều có tên trong danh sách.'

const pathOf = ({ id }: TestCongress): string => `/v1/congresses/${id}/counting-board`

const membersOf = (congress: TestCongress, names: readonly string[]) =>
  names.map((name, index) => ({ personId: congress.idOf(name), head: index === 0 }))

/** A branch of which every member stands, with two people whom its superior sends to count. */
const openBranch = async (t: Parameters<typeof openTestService>[0]) => {
  const service = await openTestService(t)
  const congress = await openCongress(service, { roll: { summoned: 3, attending: 3 }, board: ['Đỗ Quang Huy'] })
  for (const name of SENT) await congress.addPerson(name, { unit: 'Đảng ủy Sở', workingGroup: true })
  await congress.addPeople(...STANDING)
  return { service, congress }
}

test('qd294-2025:i12.4.1: a working group with its paper counts the votes, and its log replays', async (t) => {
  const { service, congress } = await openBranch(t)
  const headers = { 'if-match': '"1"' }
  const body = { source: 'superior', paper: PAPER, members: membersOf(congress, SENT), reason: REASON }
  const board = await congress.must('PUT', pathOf(congress), { headers, body })
  t.match(board, { version: 2, source: 'superior', paper: PAPER, vote: null })
  t.match(await congress.must('GET', pathOf(congress)), { source: 'superior', paper: PAPER, vote: null })
  const election = await congress.createElection('secretary', 1)
  const { result } = await congress.vote(election, {
    names: STANDING,
    ballots: [
      { strike: ['Nguyễn Văn Dũng'], times: 2 },
      { strike: ['Nguyễn Văn Dũng'], fault: { kind: 'marked', ruledBy: SENT[0]!, note: 'Có ký tên.' } },
    ],
  })
  t.match(result, { outcome: 'complete', base: 3, ballots: { valid: 2, invalid: 1 } }, 'none of them is in the base')
  await expectReplays(service)
})

test('qd294-2025:i12.4.1: a working group without its complete paper is refused, with the clause', async (t) => {
  const { congress } = await openBranch(t)
  const refusal = async (more: object) => {
    const body = { source: 'superior', members: membersOf(congress, SENT), reason: REASON, ...more }
    const { status, code, errors } = await congress.refused('PUT', pathOf(congress), {
      headers: { 'if-match': '"1"' },
      body,
    })
    return [status, code, ...(errors ?? []).map(({ pointer }: { pointer: string }) => pointer)]
  }
  const { number: _, ...unnumbered } = PAPER
  t.same(await refusal({}), [422, 'board-paper-incomplete', '/paper'])
  t.same(await refusal({ paper: unnumbered }), [422, 'board-paper-incomplete', '/paper/number'])
  t.same(await refusal({ paper: { ...PAPER, date: null } }), [422, 'board-paper-incomplete', '/paper/date'])
  t.same(await refusal({ paper: { ...PAPER, issuer: null } }), [422, 'board-paper-incomplete', '/paper/issuer'])
  t.same(await refusal({ paper: { ...PAPER, date: '2017-08-06' } }), [422, 'board-paper-after-meeting', '/paper/date'])
  const vote = congress.allInFavour
  t.same(await refusal({ paper: PAPER, vote }), [422, 'board-vote-and-paper', '/vote'])
  const own = { source: 'congress', members: membersOf(congress, ['Đỗ Quang Huy']) }
  t.same(await refusal({ ...own, paper: PAPER, vote }), [422, 'board-vote-and-paper', '/paper'])
  t.same(await refusal(own), [422, 'board-vote-missing', '/vote'])
  t.same(await refusal({ vote, source: 'congress' }).then(([status, code]) => [status, code]), [
    422,
    'board-member-of-working-group',
  ])
  const { citations } = await congress.refused('PUT', pathOf(congress), {
    headers: { 'if-match': '"1"' },
    body: { source: 'superior', members: membersOf(congress, SENT), reason: REASON },
  })
  t.match(citations, [{ id: 'qd29-2016:working-group', evidence: 'inferred' }])
})

test('a person from a working group is marked, cannot stand, and cannot become one while on a list', async (t) => {
  const { congress } = await openBranch(t)
  const [sent, binh] = [congress.idOf(SENT[0]!), congress.idOf(STANDING[0]!)]
  t.match(await congress.must('GET', `/v1/people/${sent}`), { workingGroup: true })
  t.match(await congress.must('GET', `/v1/people/${binh}`), { workingGroup: false })
  const round = await congress.openRound(await congress.createElection('secretary', 1))
  const list = `/v1/rounds/${round.id}/candidate-list`
  const candidates = [sent, binh].map((personId) => ({ personId, origin: 'convening-committee' }))
  t.match(await congress.refused('PUT', list, { headers: { 'if-none-match': '*' }, body: { candidates } }), {
    status: 422,
    code: 'candidate-of-working-group',
    errors: [{ pointer: '/candidates/0/personId' }],
  })
  await congress.proposeList(round.id, STANDING)
  const body = { fullName: STANDING[0], birthYear: 1975, membership: 'official', unit: 'Phòng Tổng hợp' }
  const headers = { 'if-match': '"1"' }
  t.match(await congress.refused('PUT', `/v1/people/${binh}`, { headers, body: { ...body, workingGroup: true } }), {
    status: 422,
    code: 'working-group-within-meeting',
    errors: [{ pointer: '/workingGroup' }],
  })
  await congress.must('PUT', `/v1/people/${binh}`, { headers, body })
})

test('the people of a working group get the roles of the board, and those of the board before lose theirs', async (t) => {
  const cast = await openCast(await openWithPlayers(t))
  await cast.enlist('truong.ban', 'board-head', HEAD)
  for (const name of SENT) await cast.addPerson(name, { unit: 'Đảng ủy Sở', workingGroup: true })
  const members = membersOf(cast, SENT)
  const body = { source: 'superior', paper: PAPER, members, reason: REASON }
  await cast.must('PUT', pathOf(cast), { headers: { 'if-match': '"1"' }, body })
  await cast.enlist('son', 'board-head', SENT[0])
  await cast.enlist('lan', 'board-member', SENT[1])
  const { items } = await cast.must<{ items: { username: string; revokedAt: string | null }[] }>('GET', cast.grants)
  const live = items.filter(({ revokedAt }) => revokedAt === null).map(({ username }) => username)
  t.same(live.toSorted(), ['lan', 'son'])
})
