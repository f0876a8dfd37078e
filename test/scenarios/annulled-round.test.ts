import { test } from 'tap'
import { openCongress, type TestCongress } from '../support/congress.ts'
import { openReplayedService } from '../support/replayed.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà', 'Hoàng Minh Sơn']
const PAPER = { number: '12-QĐ/HU', date: '2017-08-20', issuer: 'Ban Thường vụ Huyện ủy' }
const BY_SUPERIOR = { by: 'superior', paper: PAPER, reason: 'Trưởng ban kiểm phiếu sửa phiếu.' }

/** A committee of three, and its secretary from among them. */
const voteOnBoth = async (congress: TestCongress) => {
  const committee = await congress.createElection('committee', 3)
  const members = await congress.vote(committee, { names: NAMES, ballots: [{ strike: [NAMES[3]!], times: 22 }] })
  const secretary = await congress.createElection('secretary', 1, committee)
  const leader = await congress.vote(secretary, { names: [NAMES[0]!], ballots: [{ agree: [NAMES[0]!], times: 22 }] })
  return { committee, members: members.round, secretary, leader: leader.round }
}

type Results = {
  items: readonly { version: number; holds: boolean; undoing: { kind: string; reason: string } | null }[]
}

test('qd244-2014:d35.k2: a declared vote is annulled with what rests on it, and held again by its own rules', async (t) => {
  const congress = await openCongress(await openReplayedService(t))
  const { committee, members, secretary, leader } = await voteOnBoth(congress)
  const path = `/v1/rounds/${members.id}/annulment`

  const withoutPaper = await congress.refused('POST', path, { body: { ...BY_SUPERIOR, paper: null } })
  t.match(withoutPaper, { status: 422, code: 'undoing-paper-missing' })
  const alone = await congress.refused('POST', path, { body: BY_SUPERIOR })
  t.match(alone, { status: 409, code: 'round-has-dependents' })
  t.match(alone.detail, /Lần bầu thứ 1 \(bí thư/i, 'the vote that rests on it is named')
  t.equal((await congress.refused('GET', path)).code, 'annulment-unknown')

  const undone = await congress.undo(members.id, 'annulment', { ...BY_SUPERIOR, withDependents: true })
  t.match(undone, { number: 1, dependents: [{ roundId: leader.id, withRound: members.id }] })
  t.equal(undone.dependents.length, 1)
  t.match(await congress.must('GET', path), { by: 'superior', paper: PAPER, withRound: null })
  t.equal((await congress.refused('GET', `/v1/rounds/${members.id}/result`)).code, 'round-annulled')
  const { items } = await congress.must<Results>('GET', `/v1/rounds/${members.id}/results`)
  t.match(items, [{ version: 1, holds: false, undoing: { kind: 'annulled', reason: BY_SUPERIOR.reason } }])
  t.equal((await congress.refused('POST', path, { body: BY_SUPERIOR })).code, 'round-annulled')
  const issue = { headers: { 'if-match': await congress.tagOf(`/v1/rounds/${members.id}/ballot-issue`) } }
  const again = { ...issue, body: { printed: 30, issued: 22, reason: 'Phát lại.' } }
  t.equal((await congress.refused('PUT', `/v1/rounds/${members.id}/ballot-issue`, again)).code, 'round-annulled')

  const anew = await congress.openRound(committee)
  t.match(anew, { number: 2, recordNumber: 1, kind: 'first', names: 'any', seats: 3, repeats: members.id })
  await congress.approveList(anew.id)
  await congress.handOut(anew.id, 22)
  await congress.openBox(anew.id, 22)
  await congress.enterBallots(anew.id, [{ strike: [NAMES[0]!], times: 22 }])
  t.strictSame((await congress.declare(anew.id)).elected, NAMES.slice(1))

  const next = await congress.openRound(secretary)
  t.match(next, { recordNumber: 1, repeats: leader.id })
  const list = `/v1/rounds/${next.id}/candidate-list`
  const headers = { 'if-match': await congress.tagOf(list) }
  const body = { approved: true, vote: congress.allInFavour }
  const refused = await congress.refused('POST', `${list}/approval`, { headers, body })
  t.equal(refused.code, 'candidate-not-eligible', 'the vote that elected the person is void')
  await congress.proposeList(next.id, [NAMES[1]!])
  await congress.approveList(next.id)
})

test('a vote is annulled before its result, by decision of the presidium', async (t) => {
  const congress = await openCongress(await openReplayedService(t))
  const committee = await congress.createElection('committee', 3)
  for (const upTo of ['listing', 'listed', 'voting', 'counting'] as const) {
    const round = await congress.openRound(committee)
    if (upTo === 'listed') await congress.proposeList(round.id, NAMES)
    if (upTo !== 'listing') await congress.approveList(round.id)
    if (upTo === 'voting' || upTo === 'counting') await congress.handOut(round.id, 22)
    if (upTo === 'counting') await congress.openBox(round.id, 22)
    t.equal(round.state, 'listing')
    t.match(await congress.undo(round.id, 'annulment'), { number: 1, dependents: [] }, upTo)
    t.equal((await congress.must<{ state: string }>('GET', `/v1/rounds/${round.id}`)).state, 'annulled')
  }
  const last = await congress.openRound(committee)
  t.match(last, { number: 5, recordNumber: 1, kind: 'first' })
})

test('an entry of an annulled round takes no more ballots', async (t) => {
  const congress = await openCongress(await openReplayedService(t))
  const round = await congress.openRound(await congress.createElection('committee', 3))
  await congress.proposeList(round.id, NAMES)
  await congress.approveList(round.id)
  await congress.handOut(round.id, 22)
  await congress.openBox(round.id, 22)
  const body = { mode: 'ballots', size: 22 }
  const batch = await congress.must<{ id: string }>('POST', `/v1/rounds/${round.id}/ballot-batches`, { body })
  await congress.undo(round.id, 'annulment')
  const ballots = { body: { from: 1, ballots: [{ struck: [congress.idOf(NAMES[3]!)] }] } }
  const path = `/v1/ballot-batches/${batch.id}/entries/first/ballots`
  t.equal((await congress.refused('POST', path, ballots)).code, 'entry-closed')
})

test('qd24-2021:i16.1: after the closing the superior annuls, and nobody else', async (t) => {
  const congress = await openCongress(await openReplayedService(t), { heldOn: '2022-06-01' })
  const { members, leader } = await voteOnBoth(congress)
  await congress.must('POST', `/v1/congresses/${congress.id}/closing`, {
    body: { reason: null, confirmUnfinished: false },
  })
  const presidium = { body: { by: 'presidium', reason: 'Cộng nhầm.', withDependents: true } }
  t.equal((await congress.refused('POST', `/v1/rounds/${members.id}/annulment`, presidium)).code, 'congress-closed')
  const reopening = { body: { ...BY_SUPERIOR, withDependents: true } }
  t.equal((await congress.refused('POST', `/v1/rounds/${members.id}/reopenings`, reopening)).code, 'congress-closed')
  const { dependents } = await congress.undo(members.id, 'annulment', { ...BY_SUPERIOR, withDependents: true })
  t.match(dependents, [{ roundId: leader.id }])
})

test('call-ups fall with the vote that elected the delegate, and the seat can be filled again', async (t) => {
  const congress = await openCongress(await openReplayedService(t), { level: 'grassroots' })
  const delegates = await congress.createElection('delegates', 2, undefined, { alternates: 1 })
  const plan = {
    names: NAMES.slice(0, 3),
    ballots: NAMES.slice(0, 3).map((name, index) => ({ strike: [name], times: [5, 7, 10][index]! })),
  }
  const first = await congress.vote(delegates, plan)
  const path = `/v1/elections/${delegates}/call-ups`
  const callUp = {
    body: {
      droppedOut: congress.idOf(NAMES[0]!),
      calledUp: congress.idOf(NAMES[2]!),
      ground: 'cannot-attend',
      reason: 'Ốm nặng.',
    },
  }
  t.match(await congress.must('POST', path, callUp), { number: 1, annulledWith: null })
  const refused = await congress.refused('POST', `/v1/rounds/${first.round.id}/annulment`, { body: BY_SUPERIOR })
  t.equal(refused.code, 'round-has-call-ups')
  await congress.undo(first.round.id, 'annulment', { ...BY_SUPERIOR, withDependents: true })
  t.match(await congress.must('GET', path), { items: [{ number: 1, annulledWith: first.round.id }] })
  const { ballots } = plan
  await congress.vote(delegates, { ballots })
  t.match(await congress.must('POST', path, callUp), { number: 2, annulledWith: null })
})
