import { test } from 'tap'
import { openCongress } from '../support/congress.ts'
import { openReplayedService } from '../support/replayed.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng']

/** Eight ballots, four for each: exactly half is not elected. */
const HALF_EACH = {
  names: NAMES,
  ballots: [
    { strike: ['Nguyễn Văn Dũng'], times: 4 },
    { strike: ['Trần Thị Bình'], times: 4 },
  ],
}

for (const [heldOn, clause] of [
  ['2017-08-05', 'qd29-2016:i24'],
  ['2025-08-15', 'qd294-2025:i23.3'],
] as const) {
  test(`${clause} if three rounds elect no branch secretary, the superior decides, ${heldOn}`, async (t) => {
    const congress = await openCongress(await openReplayedService(t), { heldOn, roll: { summoned: 8, attending: 8 } })
    const secretary = await congress.createElection('secretary', 1)

    for (const number of [1, 2]) {
      const declared = await congress.vote(secretary, HALF_EACH)
      t.equal(declared.round.number, number)
      t.equal(declared.result.outcome, 'seats-left')
      t.strictSame(
        declared.choices.map(({ decision, reading }) => [decision, reading]),
        [
          ['further-round', 'seatsLeft'],
          ['leave-vacant', 'seatsLeft'],
        ],
        `round ${number} may be followed by another`,
      )
      await congress.decide(declared.round.id, 'further-round')
    }

    const third = await congress.vote(secretary, HALF_EACH)
    t.equal(third.round.number, 3)
    t.strictSame(
      third.choices.map(({ decision, citation }) => [decision, citation]),
      [['refer-to-superior', clause]],
    )
    const path = `/v1/rounds/${third.round.id}/decisions`
    for (const kind of ['further-round', 'leave-vacant']) {
      const other = await congress.refused('POST', path, { body: { kind, vote: congress.allInFavour } })
      t.equal(other.code, 'decision-not-open')
    }
    await congress.decide(third.round.id, 'refer-to-superior')
    t.equal((await congress.refused('POST', `/v1/elections/${secretary}/rounds`)).code, 'election-ended-by-decision')
  })
}

test('qd29-2016:i24 a round without a result does not count as one of the three', async (t) => {
  const congress = await openCongress(await openReplayedService(t), { roll: { summoned: 8, attending: 8 } })
  const secretary = await congress.createElection('secretary', 1)
  const first = await congress.playRound(secretary, { ...HALF_EACH, issued: 7 })
  const none = await congress.declare(first.id, true)
  t.equal(none.result.outcome, 'no-result', 'more returned than issued')
  await congress.decide(first.id, 'new-vote')
  for (const number of [2, 3]) {
    const declared = await congress.vote(secretary, HALF_EACH)
    t.equal(declared.round.number, number)
    t.strictSame(
      declared.choices.map(({ decision }) => decision),
      ['further-round', 'leave-vacant'],
    )
    await congress.decide(declared.round.id, 'further-round')
  }
  const third = await congress.vote(secretary, HALF_EACH)
  t.equal(third.round.number, 4)
  t.strictSame(
    third.choices.map(({ decision }) => decision),
    ['refer-to-superior'],
  )
})
