import { test } from 'tap'
import { clientOf } from '../support/client.ts'
import { openCongress, type TestCongress } from '../support/congress.ts'
import { openTestService } from '../support/service.ts'

interface Step {
  readonly code: string
  readonly detail: string
}
interface Overview {
  readonly elections: readonly {
    readonly office: string
    readonly next: Step | null
    readonly rounds: readonly { readonly next: Step | null }[]
  }[]
  readonly next: readonly Step[]
}

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thị Hoa', 'Lý Văn Khang']
const [BINH, DUNG, HOA, KHANG] = NAMES as [string, string, string, string]
const FIRST = { 'if-none-match': '*' }

const overviewOf = ({ must, id }: Pick<TestCongress, 'must' | 'id'>) =>
  must<Overview>('GET', `/v1/congresses/${id}/overview`)

/** The next act of each election, by its office. */
const nextIn = async (congress: Pick<TestCongress, 'must' | 'id'>) =>
  Object.fromEntries((await overviewOf(congress)).elections.map(({ office, next }) => [office, next?.code ?? null]))

test('dl-2011:d24.k4 the overview offers the secretary and the deputy of a branch once its committee is elected', async (t) => {
  const congress = await openCongress(await openTestService(t))
  await congress.addPeople(...NAMES)
  const committee = await congress.createElection('committee', 3)
  const secretary = await congress.createElection('secretary', 1, committee)
  await congress.createElection('deputy-secretary', 1, committee)
  const wait = { secretary: 'await-election', 'deputy-secretary': 'await-election' }
  t.same(await nextIn(congress), { committee: 'open-round', ...wait })
  const { elections, next } = await overviewOf(congress)
  t.same(next, [], 'the meeting is not to be closed either')
  t.equal(elections[1]?.next?.detail, 'Chờ bầu xong chi ủy để lập danh sách từ những người trúng cử.')

  const early = await congress.openRound(secretary)
  const body = { order: 'regulation', candidates: [{ personId: congress.idOf(BINH), origin: 'convening-committee' }] }
  const refused = await congress.refused('PUT', `/v1/rounds/${early.id}/candidate-list`, { headers: FIRST, body })
  t.match(refused, { status: 422, code: 'candidate-not-eligible' }, 'a list of it is refused')
  t.match((await overviewOf(congress)).elections[1]?.rounds, [{ next: { code: 'await-election' } }])

  const { round } = await congress.vote(committee, {
    names: NAMES,
    ballots: [
      { strike: [KHANG], times: 11 },
      { strike: [HOA], times: 11 },
    ],
  })
  t.same(await nextIn(congress), { committee: 'record-decision', ...wait }, 'two people are tied for its last seat')
  await congress.decide(round.id, 'leave-vacant')
  t.same(await nextIn(congress), { committee: null, secretary: 'propose-list', 'deputy-secretary': 'open-round' })
  await congress.proposeList(early.id, [BINH, DUNG])
  t.match(await nextIn(congress), { secretary: 'approve-list' })
  await congress.approveList(early.id)
  t.match(await nextIn(congress), { secretary: 'issue-ballots' })
})

test('the overview offers no election and no ballots that are refused for want of the roll or the board', async (t) => {
  const service = await openTestService(t)
  const { must, refused } = clientOf(service)
  const create = async (level: string) => {
    const organisation = await must<{ id: string }>('POST', '/v1/organisations', {
      body: { name: 'Chi bộ Thôn 3', level },
    })
    const { id } = await must<{ id: string }>('POST', '/v1/congresses', {
      body: {
        organisationId: organisation.id,
        kind: 'members-congress',
        name: 'Đại hội Chi bộ Thôn 3',
        term: { from: 2017, to: 2020 },
        heldOn: '2017-08-05',
        entries: 1,
      },
    })
    return { id, must }
  }
  const codes = async (congress: Pick<TestCongress, 'must' | 'id'>) =>
    (await overviewOf(congress)).next.map(({ code }) => code)
  t.same(await codes(await create('grassroots')), ['record-roll', 'record-board', 'create-election'])

  const branch = await create('chi-bo')
  const path = `/v1/congresses/${branch.id}`
  const secretary = { body: { office: 'secretary', seats: 1 } }
  t.same(await codes(branch), ['record-roll', 'record-board'])
  t.match(await refused('POST', `${path}/elections`, secretary), { code: 'roll-missing' })
  await must('PUT', `${path}/roll`, { headers: FIRST, body: { summoned: 8, attending: 8 } })
  t.same(await codes(branch), ['record-board', 'create-election'])

  const election = await must<{ id: string }>('POST', `${path}/elections`, secretary)
  const round = await must<{ id: string }>('POST', `/v1/elections/${election.id}/rounds`)
  const person = await must<{ id: string }>('POST', `${path}/people`, {
    body: { fullName: BINH, birthYear: 1975, membership: 'official', unit: 'Thôn 3' },
  })
  const list = `/v1/rounds/${round.id}/candidate-list`
  const candidates = [{ personId: person.id, origin: 'convening-committee' }]
  await must('PUT', list, { headers: FIRST, body: { order: 'regulation', candidates } })
  const approval = { approved: true, vote: { for: 8, against: 0, blank: 0 } }
  await must('POST', `${list}/approval`, { headers: { 'if-match': '"1"' }, body: approval })
  t.same(await nextIn(branch), { secretary: 'record-board' })
  const issue = { headers: FIRST, body: { printed: 8, issued: 8, replaced: 0 } }
  t.match(await refused('PUT', `/v1/rounds/${round.id}/ballot-issue`, issue), { code: 'board-missing' })
})
