import { type Test, test } from 'tap'
import { openCongress } from '../support/congress.ts'
import { CONGRESS, NAMES } from '../support/delegates.ts'
import { openReplayedService } from '../support/replayed.ts'

const [, , CHUNG, DUNG, EM, GIANG] = NAMES
const CLAUSE = 'qd294-2025:i11.4.1'

const sheet = (names: readonly string[], valid: number, ...votes: readonly number[]) => ({
  sheet: { valid, votes: Object.fromEntries(names.map((name, index) => [name, votes[index] ?? 0])) },
})

/** Three delegates: An and Bình are elected, Chung, Dung and Em are tied for the last seat. */
const openTie = async (t: Test, alternates: number) => {
  const congress = await openCongress(await openReplayedService(t), CONGRESS)
  const election = await congress.createElection('delegates', 3, undefined, { alternates })
  const first = await congress.vote(election, { names: NAMES, ...sheet(NAMES, 22, 15, 13, 12, 12, 12, 1) })
  t.match(first.result, { outcome: 'tie', seatsLeft: 1 })
  t.strictSame(first.tied, [CHUNG, DUNG, EM])
  t.match(first.alternates, { elected: [], tied: [], seatsLeft: alternates }, 'alternates stay open')
  t.equal(first.settledBy, null)
  await congress.decide(first.round.id, 'tie-revote')
  return { congress, election, first }
}

test('qd294-2025:i11.4.1: a decided tie among delegates settles the alternates from the ranking of the round that tied', async (t) => {
  const { congress, election, first } = await openTie(t, 2)
  const tied = await congress.vote(election, sheet([CHUNG, DUNG, EM], 22, 9, 9, 4))
  t.equal(tied.result.outcome, 'tie', 'tied again')
  t.equal(tied.settledBy, null, 'nothing is settled before the tie is decided')
  await congress.decide(tied.round.id, 'tie-revote')

  const revote = await congress.vote(election, sheet([CHUNG, DUNG], 22, 12, 10))
  t.match(revote.round, { kind: 'tie-revote', office: 'delegates', seats: 1, alternates: null })
  t.strictSame(revote.elected, [CHUNG])
  t.match(revote.result, { alternates: null }, 'the file of the revote has no alternates')
  t.match(revote.settledBy, { roundId: first.round.id, citation: CLAUSE })
  t.match(revote.alternates, { elected: [DUNG, EM], tied: [], seatsLeft: 0 })
  t.strictSame(revote.choices, [])
  t.equal((await congress.refused('POST', `/v1/elections/${election}/rounds`)).code, 'election-complete')
  const record = await congress.must('POST', `/v1/rounds/${revote.round.id}/count-record-exports`)
  t.notOk(Object.hasOwn(Object(record), 'alternates'))
})

test('reading tieAtCut: equal votes in that ranking are a tie for the last alternate seat', async (t) => {
  const { congress, election, first } = await openTie(t, 1)
  const revote = await congress.vote(election, sheet([CHUNG, DUNG, EM], 22, 12, 6, 4))
  t.strictSame(revote.elected, [CHUNG])
  t.match(revote.alternates, { elected: [], tied: [DUNG, EM], seatsLeft: 1 }, 'the votes of the revote do not count')
  t.strictSame(
    revote.choices.map(({ decision, reading }) => [decision, reading]),
    [['tie-revote', 'tieAtCut']],
  )
  await congress.decide(revote.round.id, 'tie-revote')
  const last = await congress.vote(election, sheet([DUNG, EM], 22, 8, 14))
  t.match(last.round, { kind: 'tie-revote', office: 'alternate-delegates', seats: 1, names: 'tied' })
  t.strictSame(last.elected, [EM])
  t.equal(last.settledBy, null)
  t.equal(first.round.number, 1)
})

test('qd294-2025:i11.4.1: with too few in that ranking the congress decides, among the names of that list', async (t) => {
  const { congress, election } = await openTie(t, 3)
  const revote = await congress.vote(election, sheet([CHUNG, DUNG, EM], 22, 12, 6, 4))
  t.match(revote.alternates, { elected: [DUNG, EM], tied: [], seatsLeft: 1 })
  t.strictSame(
    revote.choices.map(({ decision, citation }) => [decision, citation]),
    [
      ['further-round', CLAUSE],
      ['leave-vacant', CLAUSE],
    ],
  )
  await congress.decide(revote.round.id, 'further-round')
  const last = await congress.vote(election, {
    names: [GIANG],
    sheet: { valid: 22, votes: { [GIANG]: 12 }, disagree: { [GIANG]: 10 } },
  })
  t.match(last.round, { kind: 'further', office: 'alternate-delegates', seats: 1, names: 'not-elected' })
  t.strictSame(last.elected, [GIANG])
})

test('a tie among delegates that the congress leaves vacant leaves the alternate seats open', async (t) => {
  const { congress, election } = await openTie(t, 1)
  const tied = await congress.vote(election, sheet([CHUNG, DUNG, EM], 22, 8, 8, 6))
  await congress.decide(tied.round.id, 'leave-vacant')
  t.equal((await congress.refused('POST', `/v1/elections/${election}/rounds`)).code, 'election-ended-by-decision')
})
