import { test } from 'tap'
import { openCongress } from '../support/congress.ts'
import { openReplayedService } from '../support/replayed.ts'

const EIGHT = { summoned: 8, attending: 8 }

test('dl-2011:d24.k4, qd244-2014:d19.k9 fewer than nine official members: no chi ủy, the secretary directly', async (t) => {
  const congress = await openCongress(await openReplayedService(t), { roll: EIGHT })
  const elections = `/v1/congresses/${congress.id}/elections`

  const committee = await congress.refused('POST', elections, { body: { office: 'committee', seats: 3 } })
  t.match(committee, { status: 422, code: 'branch-too-small-for-committee' })
  t.strictSame(
    committee.citations?.map(({ id }) => id),
    ['dl-2011:d24.k4'],
  )

  const secretary = await congress.createElection('secretary', 1)
  const elected = await congress.vote(secretary, {
    names: ['Trần Thị Bình', 'Nguyễn Văn Dũng'],
    ballots: [
      { strike: ['Nguyễn Văn Dũng'], times: 5 },
      { strike: ['Trần Thị Bình'], times: 3 },
    ],
  })
  t.match(elected.result, { base: 8, votesNeeded: 5, outcome: 'complete' })
  t.strictSame(elected.elected, ['Trần Thị Bình'])

  const twoDeputies = await congress.refused('POST', elections, { body: { office: 'deputy-secretary', seats: 2 } })
  t.equal(twoDeputies.code, 'branch-one-deputy')

  const deputy = await congress.createElection('deputy-secretary', 1)
  const round = await congress.openRound(deputy)
  const both = await congress.refused('PUT', `/v1/rounds/${round.id}/candidate-list`, {
    headers: { 'if-none-match': '*' },
    body: { candidates: [{ personId: congress.idOf('Trần Thị Bình'), origin: 'nominated' }] },
  })
  t.equal(both.code, 'candidate-already-elected', 'the secretary cannot be the deputy as well')
  await congress.proposeList(round.id, ['Nguyễn Văn Dũng'])
  await congress.approveList(round.id)
  await congress.handOut(round.id, 8)
  await congress.openBox(round.id, 8)
  await congress.enterBallots(round.id, [
    { agree: ['Nguyễn Văn Dũng'], disagree: [], times: 5 },
    { agree: [], disagree: ['Nguyễn Văn Dũng'], times: 2 },
    { agree: ['Nguyễn Văn Dũng'], disagree: ['Nguyễn Văn Dũng'] },
  ])
  const declared = await congress.declare(round.id)
  t.equal(declared.result.form, 'agree-disagree')
  // qd244-2014:d17.k2
  t.match(declared.result.ballots, { valid: 7, invalid: 1, invalidByReason: { 'both-or-neither': 1 } })
  t.strictSame(declared.elected, ['Nguyễn Văn Dũng'])
})

test('dl-2011:d24.k4 with nine official members the secretary comes from the chi ủy', async (t) => {
  const congress = await openCongress(await openReplayedService(t), { roll: { summoned: 9, attending: 9 } })
  const elections = `/v1/congresses/${congress.id}/elections`
  const directly = await congress.refused('POST', elections, { body: { office: 'secretary', seats: 1 } })
  t.equal(directly.code, 'secretary-not-from-committee')
  const tooLarge = await congress.refused('POST', elections, { body: { office: 'committee', seats: 8 } })
  t.equal(tooLarge.code, 'branch-committee-too-large')
  t.ok(await congress.createElection('committee', 3))
})
