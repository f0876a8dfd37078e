import { test } from 'tap'
import { openCongress } from '../support/congress.ts'
import { openReplayedService } from '../support/replayed.ts'

test('qd244-2014:d32.k2 exactly half of the base is not elected, one more is', async (t) => {
  const congress = await openCongress(await openReplayedService(t))
  const committee = await congress.createElection('committee', 3)
  // Base 22: 11 is half of it, 12 are needed.
  const first = await congress.vote(committee, {
    names: ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà', 'Hoàng Minh Sơn'],
    ballots: [
      { strike: ['Hoàng Minh Sơn'], times: 11 },
      { strike: ['Phạm Thu Hà'], times: 10 },
      { strike: ['Phạm Thu Hà', 'Hoàng Minh Sơn'], times: 1 },
    ],
  })
  t.equal(first.result.base, 22)
  t.equal(first.result.votesNeeded, 12)
  t.strictSame(first.votes, {
    'Trần Thị Bình': 22,
    'Nguyễn Văn Dũng': 22,
    'Phạm Thu Hà': 11,
    'Hoàng Minh Sơn': 10,
  })
  t.strictSame(first.elected, ['Trần Thị Bình', 'Nguyễn Văn Dũng'])
  t.equal(first.result.outcome, 'seats-left')
  t.equal(first.result.seatsLeft, 1)
  t.strictSame(
    first.choices.map(({ decision, reading, citation }) => ({ decision, reading, citation })),
    [
      { decision: 'further-round', reading: 'seatsLeft', citation: undefined },
      { decision: 'leave-vacant', reading: 'seatsLeft', citation: undefined },
    ],
  )

  await congress.decide(first.round.id, 'further-round')
  const second = await congress.vote(committee, {
    names: ['Phạm Thu Hà', 'Hoàng Minh Sơn'],
    ballots: [
      { strike: ['Hoàng Minh Sơn'], times: 12 },
      { strike: ['Phạm Thu Hà'], times: 10 },
    ],
  })
  t.equal(second.result.base, 22, 'a later round keeps the base')
  t.strictSame(second.elected, ['Phạm Thu Hà'])
  t.equal(second.result.outcome, 'complete')
  t.strictSame(second.choices, [])
})
