import { test } from 'tap'
import { parseCountRecord } from '../../src/count-record/parse.ts'
import { recount } from '../../src/count-record/recount.ts'
import { openCongress, type TestCongress } from '../support/congress.ts'
import { CONGRESS, NAMES } from '../support/delegates.ts'
import { openReplayedService } from '../support/replayed.ts'

const [AN, BINH, CHUNG, DUNG, EM, GIANG] = NAMES
const CLAUSE = 'qd294-2025:i11.4.1'

/** 22 valid ballots with these votes in the order of the names. */
const sheet = (names: readonly string[], ...votes: readonly number[]) => ({
  sheet: { valid: 22, votes: Object.fromEntries(names.map((name, index) => [name, votes[index] ?? 0])) },
})
const voteOn = (names: readonly string[], ...votes: readonly number[]) => ({ names, ...sheet(names, ...votes) })

const choicesOf = (vote: {
  readonly choices: readonly { readonly decision: string; readonly citation?: string; readonly reading?: string }[]
}) => vote.choices.map(({ decision, citation, reading }) => `${decision} ${citation ?? reading ?? ''}`)

const AGAIN = [`further-round ${CLAUSE}`, `leave-vacant ${CLAUSE}`]

const nextRefused = async (congress: TestCongress, election: string): Promise<string> =>
  (await congress.refused('POST', `/v1/elections/${election}/rounds`)).code

test('qd294-2025:i11.4.1: one vote fills the seats of delegates and alternates', async (t) => {
  const congress = await openCongress(await openReplayedService(t), CONGRESS)
  const election = await congress.createElection('delegates', 3, undefined, { alternates: 2 })
  t.match(await congress.must('GET', `/v1/elections/${election}`), { office: 'delegates', seats: 3, alternates: 2 })
  const vote = await congress.vote(election, voteOn(NAMES, 15, 14, 13, 12, 12, 0))
  t.match(vote.round, { office: 'delegates', seats: 3, alternates: 2 })
  t.match(vote.result, { base: 22, votesNeeded: 12, outcome: 'complete' })
  t.strictSame(vote.elected, [AN, BINH, CHUNG])
  t.match(vote.alternates, { elected: [DUNG, EM], tied: [], seatsLeft: 0 })
  t.strictSame(vote.choices, [], 'no second vote')
  t.equal(await nextRefused(congress, election), 'election-complete')

  const record = parseCountRecord(await congress.must('POST', `/v1/rounds/${vote.round.id}/count-record-exports`))
  t.match(record.ok && record.value, { office: 'delegates', seats: 3, alternates: 2 })
  t.ok(record.ok && recount(record.value).differences.length === 0)

  const from = await congress.createElection('committee', 2, election)
  const round = await congress.openRound(from)
  const refused = await congress.refused('PUT', `/v1/rounds/${round.id}/candidate-list`, {
    headers: { 'if-none-match': '*' },
    body: { candidates: [AN, DUNG].map((name) => ({ personId: congress.idOf(name), origin: 'convening-committee' })) },
  })
  t.match(refused.errors, [{ pointer: '/candidates/1/personId', code: 'candidate-not-eligible' }])
  t.equal(refused.errors?.length, 1, 'an alternate is not an elected delegate')
})

test('qd294-2025:i11.4.1: alternate seats belong to a vote on delegates alone', async (t) => {
  const congress = await openCongress(await openReplayedService(t), CONGRESS)
  for (const office of ['committee', 'alternate-delegates']) {
    const refused = await congress.refused('POST', `/v1/congresses/${congress.id}/elections`, {
      body: { office, seats: 3, alternates: 2 },
    })
    t.match(refused, { status: 422, code: 'alternates-of-other-office', citations: [{ id: CLAUSE }] }, office)
    t.match(refused.errors, [{ pointer: '/alternates' }])
  }
  const separate = await congress.createElection('alternate-delegates', 2)
  const vote = await congress.vote(separate, voteOn([AN, BINH, CHUNG], 15, 14, 8))
  t.match(vote.round, { office: 'alternate-delegates', alternates: null })
  t.strictSame(vote.elected, [AN, BINH], 'the separate vote stays possible')
  t.equal(vote.alternates, null)
})

test('qd294-2025:i11.4.1: with too few past half the congress decides whether to vote again on alternates', async (t) => {
  const congress = await openCongress(await openReplayedService(t), CONGRESS)
  const election = await congress.createElection('delegates', 3, undefined, { alternates: 2 })
  const first = await congress.vote(election, voteOn(NAMES, 18, 16, 14, 12, 3, 3))
  t.match(first.alternates, { elected: [DUNG], tied: [], seatsLeft: 1 })
  t.strictSame(choicesOf(first), AGAIN)
  t.equal(await nextRefused(congress, election), 'decision-missing')

  await congress.decide(first.round.id, 'further-round')
  const round = await congress.openRound(election)
  t.match(round, { number: 2, kind: 'further', office: 'alternate-delegates', seats: 1, alternates: null })
  t.equal(round.names, 'not-elected')
  for (const name of [AN, DUNG]) {
    const refused = await congress.refused('PUT', `/v1/rounds/${round.id}/candidate-list`, {
      headers: { 'if-none-match': '*' },
      body: { candidates: [name, EM].map((one) => ({ personId: congress.idOf(one), origin: 'convening-committee' })) },
    })
    t.equal(refused.code, 'candidate-already-elected', `nobody is elected twice: ${name}`)
  }
  await congress.proposeList(round.id, [EM, GIANG])
  await congress.approveList(round.id)
  await congress.handOut(round.id, 22)
  await congress.openBox(round.id, 22)
  await congress.enterSheet(round.id, sheet([EM, GIANG], 11, 11).sheet)
  const again = await congress.declare(round.id)
  t.match(again.result, { outcome: 'seats-left', seatsLeft: 1 }, 'exactly half is not enough')
  t.strictSame(choicesOf(again), AGAIN)

  await congress.decide(again.round.id, 'further-round', { newNamesAllowed: true })
  const third = await congress.vote(election, voteOn(['Vũ Thị Hạnh', EM], 12, 10))
  t.match(third.round, { office: 'alternate-delegates', names: 'any', seats: 1 })
  t.strictSame(third.elected, ['Vũ Thị Hạnh'])
  t.strictSame(third.choices, [])
  t.equal(await nextRefused(congress, election), 'election-complete')
  const record = await congress.must('POST', `/v1/rounds/${third.round.id}/count-record-exports`)
  t.match(record, { office: 'alternate-delegates', seats: 1 })
  t.notOk(Object.hasOwn(Object(record), 'alternates'))
})

test('qd294-2025:i11.4.1: the congress may leave the alternate seats vacant', async (t) => {
  const congress = await openCongress(await openReplayedService(t), CONGRESS)
  const election = await congress.createElection('delegates', 3, undefined, { alternates: 1 })
  const first = await congress.vote(election, voteOn(NAMES, 18, 16, 14, 8, 3, 3))
  t.match(first.alternates, { elected: [], tied: [], seatsLeft: 1 })
  await congress.decide(first.round.id, 'leave-vacant')
  t.equal(await nextRefused(congress, election), 'election-ended-by-decision')
})

test('qd294-2025:i11.4.1: a further round on delegates fills the alternate seats too', async (t) => {
  const congress = await openCongress(await openReplayedService(t), CONGRESS)
  const election = await congress.createElection('delegates', 3, undefined, { alternates: 1 })
  const first = await congress.vote(election, voteOn(NAMES, 20, 10, 10, 9, 9, 8))
  t.match(first.result, { outcome: 'seats-left', seatsLeft: 2 })
  t.match(first.alternates, { elected: [], tied: [], seatsLeft: 1 }, 'the delegates come first')
  await congress.decide(first.round.id, 'further-round')
  const second = await congress.vote(election, voteOn([BINH, CHUNG, DUNG], 16, 14, 13))
  t.match(second.round, { office: 'delegates', seats: 2, alternates: 1 })
  t.strictSame(second.elected, [BINH, CHUNG])
  t.match(second.alternates, { elected: [DUNG], tied: [], seatsLeft: 0 })
})

test('reading tieAtCut: the tied at the last alternate seat are voted on again, and the higher votes win', async (t) => {
  const congress = await openCongress(await openReplayedService(t), CONGRESS)
  const election = await congress.createElection('delegates', 3, undefined, { alternates: 1 })
  const first = await congress.vote(election, voteOn(NAMES, 15, 14, 13, 12, 12, 0))
  t.equal(first.result.outcome, 'complete')
  t.match(first.alternates, { elected: [], tied: [DUNG, EM], seatsLeft: 1 })
  t.strictSame(choicesOf(first), ['tie-revote tieAtCut'], 'nothing else settles a tie')

  await congress.decide(first.round.id, 'tie-revote')
  const second = await congress.vote(election, sheet([DUNG, EM], 11, 11))
  t.match(second.round, { kind: 'tie-revote', office: 'alternate-delegates', seats: 1, names: 'tied' })
  t.match(second.result, { outcome: 'tie', votesNeeded: null })
  t.strictSame(choicesOf(second), ['tie-revote tieAtCut', 'leave-vacant tieAtCut'])
  await congress.decide(second.round.id, 'tie-revote')
  const third = await congress.vote(election, {
    sheet: { valid: 19, invalid: { 'no-choice': 3 }, votes: { [DUNG]: 10, [EM]: 9 } },
  })
  t.strictSame(third.elected, [DUNG], 'more than half is not required')
  t.equal(await nextRefused(congress, election), 'election-complete')
})
