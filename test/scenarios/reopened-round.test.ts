import { test } from 'tap'
import { openCongress } from '../support/congress.ts'
import { openReplayedService } from '../support/replayed.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà', 'Hoàng Minh Sơn']

type Version = { version: number; holds: boolean; undoing: object | null; result: { elected: readonly string[] } }

test('a reopened round is counted again: the second result holds, the first stays readable', async (t) => {
  const congress = await openCongress(await openReplayedService(t))
  const committee = await congress.createElection('committee', 3)
  const round = await congress.openRound(committee)
  await congress.proposeList(round.id, NAMES)
  await congress.approveList(round.id)
  await congress.handOut(round.id, 22)
  await congress.openBox(round.id, 22)
  const votes = (binh: number, ha: number, son: number) => ({
    valid: 22,
    votes: { 'Trần Thị Bình': binh, 'Nguyễn Văn Dũng': 22, 'Phạm Thu Hà': ha, 'Hoàng Minh Sơn': son },
  })
  const batch = await congress.enterSheet(round.id, votes(18, 16, 10))
  t.equal(
    (await congress.refused('POST', `/v1/rounds/${round.id}/reopenings`, { body: { by: 'presidium', reason: 'Sai.' } }))
      .code,
    'result-not-declared',
  )
  const first = await congress.declare(round.id)
  t.strictSame(first.elected, ['Nguyễn Văn Dũng', 'Trần Thị Bình', 'Phạm Thu Hà'])

  const entry = `/v1/ballot-batches/${batch}/entries/first`
  const reopenEntry = { body: { reason: 'Cộng nhầm.' } }
  t.equal((await congress.refused('POST', `${entry}/reopening`, reopenEntry)).code, 'entry-closed')
  t.match(await congress.undo(round.id, 'reopenings'), { number: 1, dependents: [] })
  t.equal((await congress.must<{ state: string }>('GET', `/v1/rounds/${round.id}`)).state, 'counting')
  t.equal((await congress.refused('GET', `/v1/rounds/${round.id}/result`)).code, 'result-unknown')
  t.equal((await congress.refused('POST', `/v1/rounds/${round.id}/count-record-exports`)).code, 'result-not-declared')
  const unexplained = await congress.must<{ items: readonly unknown[] }>(
    'GET',
    `/v1/congresses/${congress.id}/not-elected`,
  )
  t.strictSame(unexplained.items, [], 'nobody is elected or not while it is counted again')

  await congress.must('POST', `${entry}/reopening`, reopenEntry)
  const corrected = votes(18, 10, 16)
  const names = Object.entries(corrected.votes).map(([name, count]) => ({
    personId: congress.idOf(name),
    votes: count,
  }))
  await congress.must('PUT', `${entry}/tally-sheet`, {
    headers: { 'if-match': await congress.tagOf(`${entry}/tally-sheet`) },
    body: { valid: 22, invalid: {}, names, reason: 'Phiếu của hai người bị ghi lẫn.' },
  })
  await congress.must('POST', `${entry}/finalisation`)
  const second = await congress.declare(round.id)
  t.strictSame(second.elected, ['Nguyễn Văn Dũng', 'Trần Thị Bình', 'Hoàng Minh Sơn'])

  t.match(await congress.must('GET', `/v1/rounds/${round.id}/result`), { version: 2 })
  const { items } = await congress.must<{ items: readonly Version[] }>('GET', `/v1/rounds/${round.id}/results`)
  t.match(items, [
    { version: 1, holds: false, undoing: { kind: 'reopened', by: 'presidium' } },
    { version: 2, holds: true, undoing: null },
  ])
  t.strictSame(
    items.map(({ result }) => result.elected.map(congress.nameOf)),
    [first.elected, second.elected],
    'in order, and both as they were declared',
  )
  t.match(await congress.must('GET', `/v1/rounds/${round.id}/reopenings`), { items: [{ number: 1, kind: 'reopened' }] })

  // A decision about the first result undoes nothing of the second.
  for (const act of ['reopenings', 'annulment']) {
    for (const resultSeen of [0, 1, 3]) {
      const body = { by: 'presidium', reason: 'Kết quả lần trước sai.', resultSeen }
      const refusal = await congress.refused('POST', `/v1/rounds/${round.id}/${act}`, { body })
      t.equal(refusal.code, 'version-stale', `${act} of a round after another result than version ${resultSeen}`)
    }
  }
  t.match(await congress.must('GET', `/v1/rounds/${round.id}/result`), { version: 2 })
  await congress.must('POST', `/v1/rounds/${round.id}/count-record-exports`)
  t.match(await congress.undo(round.id, 'annulment', { resultSeen: 2 }), { number: 2, kind: 'annulled' })
})

test('the decision on a result falls with it, and is taken again on the next', async (t) => {
  const congress = await openCongress(await openReplayedService(t))
  const committee = await congress.createElection('committee', 3)
  const ballots = [
    { strike: ['Hoàng Minh Sơn', 'Phạm Thu Hà'], times: 12 },
    { strike: ['Hoàng Minh Sơn'], times: 10 },
  ]
  const { round } = await congress.vote(committee, { names: NAMES, ballots })
  await congress.decide(round.id, 'further-round')
  const next = await congress.openRound(committee)
  const body = { by: 'presidium', reason: 'Cộng nhầm.' }
  const refused = await congress.refused('POST', `/v1/rounds/${round.id}/reopenings`, { body })
  t.equal(refused.code, 'round-has-dependents')
  const undone = await congress.undo(round.id, 'reopenings', { withDependents: true })
  t.match(undone.dependents, [{ roundId: next.id, withRound: round.id }])
  const english = { headers: { 'accept-language': 'en' } }
  const counted = await congress.refused('POST', `/v1/elections/${committee}/rounds`, english)
  t.equal(counted.code, 'round-open')
  t.match(counted.detail, /round 1 /, 'the reopened round, not the annulled one after it')

  const path = `/v1/rounds/${round.id}/decisions`
  t.match(await congress.must('GET', path), { items: [{ kind: 'further-round', holds: false }] }, 'it fell')
  t.equal((await congress.declare(round.id)).result.outcome, 'seats-left')
  t.equal((await congress.refused('POST', `/v1/elections/${committee}/rounds`)).code, 'decision-missing')
  await congress.decide(round.id, 'leave-vacant')
  t.equal((await congress.refused('POST', `/v1/elections/${committee}/rounds`)).code, 'election-ended-by-decision')
  const decisions = await congress.must<{ items: readonly unknown[] }>('GET', path)
  t.match(decisions.items, [
    { version: 1, kind: 'further-round', holds: false },
    { version: 2, kind: 'leave-vacant', holds: true },
  ])
})
