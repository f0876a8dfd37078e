import { test } from 'tap'
import { openCongress, type TestCongress } from '../support/congress.ts'
import { openReplayedService } from '../support/replayed.ts'

const NAMES = ['Nguyễn Văn An', 'Trần Văn Bình', 'Lê Văn Cường', 'Hà Văn Dũng']
const hands = (inFavour: number, against: number, blank = 0) => ({ for: inFavour, against, blank })

const proposed = async (congress: TestCongress): Promise<string> => {
  const { id } = await congress.openRound(await congress.createElection('committee', 3))
  await congress.proposeList(id, NAMES)
  return `/v1/rounds/${id}/candidate-list`
}

test('qd244-2014:d3: a list is approved by those who raised their hands for it', async (t) => {
  const congress = await openCongress(await openReplayedService(t))
  const list = await proposed(congress)
  const vote = async (approved: boolean, vote: object) =>
    congress.call<{ code?: string; notices?: { code: string }[] }>('POST', `${list}/approval`, {
      headers: { 'if-match': await congress.tagOf(list) },
      body: { approved, vote },
    })
  t.match(await vote(true, hands(3, 19)), { status: 422, body: { code: 'hands-say-otherwise' } })
  t.match(await vote(true, hands(0, 0, 22)), { status: 422, body: { code: 'hands-say-otherwise' } })
  t.match(await vote(false, hands(19, 3)), { status: 422, body: { code: 'hands-say-otherwise' } })
  t.match(await vote(false, hands(3, 19)), { status: 201, body: { notices: [] } })
  const few = await vote(true, hands(10, 0, 12))
  t.match(few, { status: 201, body: { notices: [{ code: 'hands-below-half' }] } })
  const { items } = await congress.must<{ items: { notices: { code: string }[] }[] }>('GET', `${list}/approval`)
  t.match(
    items.map(({ notices }) => notices.length),
    [0, 1],
  )
})

test('qd244-2014:d3: a board is elected, and a decision is taken, by those who raised their hands for it', async (t) => {
  const congress = await openCongress(await openReplayedService(t))
  const path = `/v1/congresses/${congress.id}/counting-board`
  const members = [{ personId: congress.idOf('Đỗ Quang Huy'), head: true }]
  const board = async (vote: object) =>
    congress.call('PUT', path, {
      headers: { 'if-match': await congress.tagOf(path) },
      body: { members, vote, reason: 'Thay.' },
    })
  t.match(await board(hands(0, 22)), { status: 422, body: { code: 'hands-say-otherwise' } })
  t.match(await board(hands(11, 1)), { status: 200, body: { notices: [{ code: 'hands-below-half' }] } })
  t.match(await congress.must('GET', path), { notices: [{ code: 'hands-below-half' }] })
  const committee = await congress.createElection('committee', 3)
  const { round } = await congress.vote(committee, {
    names: NAMES,
    ballots: [{ strike: [NAMES[0]!, NAMES[1]!], times: 22 }],
  })
  const decide = (vote: object) =>
    congress.call('POST', `/v1/rounds/${round.id}/decisions`, { body: { kind: 'leave-vacant', vote } })
  t.match(await decide(hands(2, 20)), { status: 422, body: { code: 'hands-say-otherwise' } })
  t.match(await decide(hands(8, 2)), { status: 201, body: { notices: [{ code: 'hands-below-half' }] } })
})

test('qd190-2024:d14.k3: the agreement to an outside name fits the hall', async (t) => {
  const congress = await openCongress(await openReplayedService(t), {
    level: 'grassroots',
    kind: 'delegates-congress',
    heldOn: '2025-05-15',
    roll: { summoned: 150, attending: 148 },
  })
  const { id } = await congress.openRound(await congress.createElection('committee', 3))
  await congress.addPeople(...NAMES)
  const propose = (inFavour: number, attending: number) =>
    congress.call('PUT', `/v1/rounds/${id}/candidate-list`, {
      headers: { 'if-none-match': '*', 'accept-language': 'en' },
      body: {
        candidates: NAMES.map((name, index) => ({
          personId: congress.idOf(name),
          ...(index === 3
            ? { origin: 'nominated', agreement: { inFavour, attending } }
            : { origin: 'convening-committee' }),
        })),
      },
    })
  t.match(await propose(200, 148), { status: 422, body: { code: 'agreement-exceeds-attending', detail: NAMES[3] } })
  t.match(await propose(60, 149), { status: 422, body: { code: 'agreement-exceeds-attending' } })
  t.match(await propose(4, 10), { status: 422, body: { code: 'agreement-not-reached' } })
  t.match(await propose(45, 148), { status: 200 })
})

test('an elected delegate does not stand as an alternate, nor an alternate as a delegate', async (t) => {
  const congress = await openCongress(await openReplayedService(t), {
    level: 'grassroots',
    roll: { summoned: 22, attending: 22 },
  })
  const delegates = await congress.createElection('delegates', 2)
  await congress.vote(delegates, { names: NAMES.slice(0, 3), ballots: [{ strike: [NAMES[2]!], times: 22 }] })
  const refusedOn = async (roundId: string, name: string) => {
    const body = { candidates: [{ personId: congress.idOf(name), origin: 'convening-committee' }] }
    const headers = { 'if-none-match': '*', 'accept-language': 'en' }
    return congress.refused('PUT', `/v1/rounds/${roundId}/candidate-list`, { headers, body })
  }
  const alternates = await congress.createElection('alternate-delegates', 1)
  const round = await congress.openRound(alternates)
  const refused = await refusedOn(round.id, NAMES[0]!)
  t.match(refused, { status: 422, code: 'candidate-already-elected', detail: 'delegates to the upper congress' })
  await congress.proposeList(round.id, [NAMES[2]!])
  await congress.approveList(round.id)
  const more = await congress.openRound(await congress.createElection('delegates', 1))
  t.match(await refusedOn(more.id, NAMES[2]!), { code: 'candidate-on-other-list' })
  t.match(await refusedOn(more.id, NAMES[1]!), { code: 'candidate-already-elected' })
})
