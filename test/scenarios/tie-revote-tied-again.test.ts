import { test } from 'tap'
import { openCongress } from '../support/congress.ts'
import { openReplayedService } from '../support/replayed.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà', 'Hoàng Minh Sơn']
const TIED = ['Phạm Thu Hà', 'Hoàng Minh Sơn']

const between = (ha: number, son: number) => ({
  ballots: [
    { strike: ['Hoàng Minh Sơn'], times: ha },
    { strike: ['Phạm Thu Hà'], times: son },
  ],
})

test('reading tieAtCut: a tie revote ends in a tie, the congress decides on another one, the higher votes win', async (t) => {
  const congress = await openCongress(await openReplayedService(t))
  const committee = await congress.createElection('committee', 3)
  const first = await congress.vote(committee, {
    names: NAMES,
    ballots: [
      { strike: ['Trần Thị Bình'], times: 2 },
      { strike: ['Nguyễn Văn Dũng'], times: 4 },
      { strike: ['Phạm Thu Hà'], times: 8 },
      { strike: ['Hoàng Minh Sơn'], times: 8 },
    ],
  })
  t.match(first.result, { outcome: 'tie', seatsLeft: 1, votesNeeded: 12 })
  t.strictSame(first.elected, ['Trần Thị Bình', 'Nguyễn Văn Dũng'])
  t.strictSame(first.tied, TIED)
  t.strictSame(
    first.choices.map(({ decision, reading }) => [decision, reading]),
    [['tie-revote', 'tieAtCut']],
    'nothing else settles a tie',
  )

  await congress.decide(first.round.id, 'tie-revote')
  const second = await congress.vote(committee, between(11, 11))
  t.match(second.round, { number: 2, kind: 'tie-revote', seats: 1, names: 'tied' })
  t.equal(second.result.votesNeeded, null)
  t.equal(second.result.outcome, 'tie')
  t.strictSame(second.elected, [])
  t.strictSame(second.tied, TIED)
  t.strictSame(
    second.choices.map(({ decision, reading }) => [decision, reading]),
    [
      ['tie-revote', 'tieAtCut'],
      ['leave-vacant', 'tieAtCut'],
    ],
    'tied again, the congress decides whether to vote again',
  )

  await congress.decide(second.round.id, 'tie-revote')
  const third = await congress.vote(committee, {
    sheet: { valid: 19, invalid: { 'no-choice': 3 }, votes: { 'Phạm Thu Hà': 9, 'Hoàng Minh Sơn': 10 } },
  })
  t.equal(third.result.base, 22)
  t.strictSame(third.elected, ['Hoàng Minh Sơn'], 'more than half of the base is not required here')
  t.equal(third.result.outcome, 'complete')
  t.notOk(
    third.citations.some(({ id }) => id === 'qd244-2014:d32.k2'),
    'more than half is no ground of this result',
  )
  t.match(
    third.citations.find(({ id }) => id === 'qd244-2014:d32')?.points,
    [{ evidence: 'reading', reading: 'tieAtCut' }],
    'the rule that decided is shown as a reading, not under the mark of its neighbour',
  )
})

test('reading tieAtCut as revote-majority: more than half is required in the revote too', async (t) => {
  const congress = await openCongress(await openReplayedService(t), { readings: { tieAtCut: 'revote-majority' } })
  const committee = await congress.createElection('committee', 3)
  const first = await congress.vote(committee, {
    names: NAMES,
    ballots: [
      { strike: ['Phạm Thu Hà'], times: 11 },
      { strike: ['Hoàng Minh Sơn'], times: 11 },
    ],
  })
  t.strictSame(first.tied, [], 'eleven of 22 is not past half, so nobody is tied')
  t.equal(first.result.outcome, 'seats-left')

  const other = await openCongress(await openReplayedService(t), { readings: { tieAtCut: 'revote-majority' } })
  const election = await other.createElection('committee', 3)
  const tie = await other.vote(election, {
    names: NAMES,
    ballots: [
      { strike: ['Trần Thị Bình'], times: 6 },
      { strike: ['Phạm Thu Hà'], times: 8 },
      { strike: ['Hoàng Minh Sơn'], times: 8 },
    ],
  })
  t.equal(tie.result.outcome, 'tie')
  await other.decide(tie.round.id, 'tie-revote')
  const revote = await other.vote(election, between(11, 10))
  t.equal(revote.result.votesNeeded, 12)
  t.strictSame(revote.elected, [], 'eleven is the higher vote and still not past half')
})
