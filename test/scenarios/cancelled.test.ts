import { test } from 'tap'
import { openCongress, type TestCongress } from '../support/congress.ts'
import { openReplayedService } from '../support/replayed.ts'

const AN = 'Nguyễn Văn An'
const BINH = 'Trần Thị Bình'
const CUONG = 'Lê Văn Cường'
const NAMES = [AN, BINH, CUONG]
const REASON = 'Lập nhầm hai lần.'

const cancel = (congress: TestCongress, of: 'elections' | 'rounds', id: string) =>
  congress.must<{ state?: string }>('POST', `/v1/${of}/${id}/cancellation`, { body: { reason: REASON } })

const correctSeats = async (congress: TestCongress, election: string, seats: number) => {
  const path = `/v1/elections/${election}`
  const headers = { 'if-match': await congress.tagOf(path) }
  return congress.must('PUT', path, { headers, body: { seats, reason: 'Ghi nhầm số lượng.' } })
}

/** A round whose ballots are out, annulled by the presidium. */
const annulledVote = async (congress: TestCongress, election: string, names: readonly string[]): Promise<string> => {
  const { id } = await congress.openRound(election)
  await congress.addPeople(...names)
  await congress.proposeList(id, names)
  await congress.approveList(id)
  await congress.handOut(id, 22)
  await congress.undo(id, 'annulment')
  return id
}

test('after a vote with the wrong seats is annulled, the seats are corrected and the vote is held again', async (t) => {
  const congress = await openCongress(await openReplayedService(t), { level: 'grassroots' })
  const election = await congress.createElection('delegates', 2)
  const wrong = await annulledVote(congress, election, NAMES)
  await correctSeats(congress, election, 1)
  t.match(await congress.must('GET', `/v1/rounds/${wrong}`), { seats: 2, state: 'annulled' }, 'it keeps its seats')
  const again = await congress.openRound(election)
  t.match(again, { number: 2, recordNumber: 1, kind: 'first', seats: 1, repeats: wrong })
  await correctSeats(congress, election, 3)
  t.match(await congress.must('GET', `/v1/rounds/${again.id}`), { seats: 3 }, 'a list in preparation takes them over')
})

test('a meeting that gives up an annulled vote cancels the election, and may open another one of the office', async (t) => {
  const congress = await openCongress(await openReplayedService(t), { level: 'grassroots' })
  const election = await congress.createElection('delegates', 2)
  await annulledVote(congress, election, NAMES)
  const twice = { body: { office: 'delegates', seats: 2 } }
  const path = `/v1/congresses/${congress.id}/elections`
  t.equal((await congress.refused('POST', path, twice)).code, 'office-still-open')
  await cancel(congress, 'elections', election)
  t.match(await congress.must('POST', path, twice), { number: 2, cancelled: null })
  const { elections } = await congress.must<{ elections: readonly { next: unknown }[] }>(
    'GET',
    `/v1/congresses/${congress.id}/overview`,
  )
  t.match(
    elections.map(({ next }) => next),
    [null, { code: 'open-round' }],
    'it waits for nothing any more',
  )
})

test('the limit of an office leaves out what is cancelled, and holds for corrected seats', async (t) => {
  const congress = await openCongress(await openReplayedService(t), { roll: { summoned: 12, attending: 12 } })
  const mistaken = await congress.createElection('committee', 3)
  await cancel(congress, 'elections', mistaken)
  const election = await congress.createElection('committee', 5)
  const path = `/v1/elections/${election}`
  const headers = { 'if-match': await congress.tagOf(path) }
  const tooMany = await congress.refused('PUT', path, { headers, body: { seats: 8, reason: 'Nhầm.' } })
  t.match(tooMany, { status: 422, code: 'branch-committee-too-large' })
  await correctSeats(congress, election, 7)
})

test('an office whose earlier election is cancelled is voted on without the notice of a second election', async (t) => {
  const congress = await openCongress(await openReplayedService(t), { level: 'grassroots' })
  const create = () =>
    congress.must<{ id: string; notices: readonly object[] }>('POST', `/v1/congresses/${congress.id}/elections`, {
      body: { office: 'delegates', seats: 900 },
    })
  const mistaken = await create()
  await cancel(congress, 'elections', mistaken.id)
  t.match((await create()).notices, [{ code: 'seats-exceed-summoned' }])
  t.match(await congress.must('GET', `/v1/congresses/${congress.id}/elections`), {
    items: [
      { id: mistaken.id, notices: [] },
      { number: 2, notices: [{ code: 'seats-exceed-summoned' }] },
    ],
  })
})

test('after a further round is cancelled or annulled, the meeting may leave the seats vacant', async (t) => {
  for (const undone of ['cancelled', 'annulled'] as const) {
    const congress = await openCongress(await openReplayedService(t), { level: 'grassroots' })
    const election = await congress.createElection('standing-committee', 2)
    const { round } = await congress.vote(election, {
      names: NAMES,
      ballots: [
        { strike: [AN], times: 11 },
        { strike: [BINH], times: 11 },
      ],
    })
    await congress.decide(round.id, 'further-round')
    if (undone === 'annulled') await annulledVote(congress, election, [AN])
    else t.equal((await cancel(congress, 'rounds', (await congress.openRound(election)).id)).state, 'cancelled')
    await congress.decide(round.id, 'leave-vacant')
    const next = await congress.refused('POST', `/v1/elections/${election}/rounds`)
    t.equal(next.code, 'election-ended-by-decision', undone)
  }
})

test('a person on the list of a cancelled or annulled round may be corrected, and count', async (t) => {
  const congress = await openCongress(await openReplayedService(t), { level: 'grassroots' })
  await annulledVote(congress, await congress.createElection('delegates', 2), NAMES)
  const { id } = await congress.openRound(await congress.createElection('committee', 2))
  await congress.proposeList(id, NAMES)
  await congress.approveList(id)
  const path = `/v1/people/${congress.idOf(AN)}`
  const corrected = async (fullName: string) => {
    const { birthYear, partySince, membership, unit } = await congress.must<Record<string, unknown>>('GET', path)
    const body = { fullName, birthYear, partySince, membership, unit, reason: 'Ghi nhầm người.' }
    return { headers: { 'if-match': await congress.tagOf(path) }, body }
  }
  const other = 'Phan Thanh Tùng'
  t.equal((await congress.refused('PUT', path, await corrected(other))).code, 'name-of-another-person')
  const board = `/v1/congresses/${congress.id}/counting-board`
  const members = [{ personId: congress.idOf(AN), head: true }]
  const onBoard = async () => ({
    headers: { 'if-match': await congress.tagOf(board) },
    body: { members, vote: congress.allInFavour, reason: 'Bầu lại ban kiểm phiếu.' },
  })
  t.equal((await congress.refused('PUT', board, await onBoard())).code, 'board-member-on-list')
  await cancel(congress, 'rounds', id)
  await congress.must('PUT', path, await corrected(other))
  await congress.must('PUT', board, await onBoard())
})
