import { test } from 'tap'
import { openCongress } from '../support/congress.ts'
import { openReplayedService } from '../support/replayed.ts'

const PREPARED = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà']
const OUTSIDE = 'Hoàng Minh Sơn'

// 15 sitting members, one absent throughout with an accepted reason, who stays in the base by the reading conferenceBase.
const CONFERENCE = {
  kind: 'committee-conference',
  level: 'grassroots',
  heldOn: '2025-08-10',
  roll: { summoned: 15, attending: 14, exclusions: { excusedThroughout: 1 } },
} as const

test('qd190-2024:d14.k3 a name from outside needs the agreement of more than 30 % of those attending', async (t) => {
  const congress = await openCongress(await openReplayedService(t), CONFERENCE)
  const standing = await congress.createElection('standing-committee', 3)
  const round = await congress.openRound(standing)
  await congress.addPeople(...PREPARED, OUTSIDE)
  const listWith = (agreement: { inFavour: number; attending: number } | null) => ({
    headers: { 'if-none-match': '*' },
    body: {
      candidates: [
        ...PREPARED.map((name) => ({ personId: congress.idOf(name), origin: 'convening-committee' })),
        { personId: congress.idOf(OUTSIDE), origin: 'nominated', agreement },
      ],
    },
  })
  const path = `/v1/rounds/${round.id}/candidate-list`

  const missing = await congress.refused('PUT', path, listWith(null))
  t.equal(missing.code, 'agreement-missing')
  t.strictSame(
    missing.citations?.map(({ id }) => id),
    ['qd190-2024:d14.k3'],
  )
  for (const [inFavour, attending] of [
    [4, 14], // 28.57 %
    [3, 10], // exactly 30 %
  ] as const) {
    const tooFew = await congress.refused('PUT', path, listWith({ inFavour, attending }))
    t.equal(tooFew.code, 'agreement-not-reached', `${inFavour} of ${attending}`)
  }
  await congress.must('PUT', path, listWith({ inFavour: 5, attending: 14 }))
  await congress.approveList(round.id)
  await congress.handOut(round.id, 14)
  await congress.openBox(round.id, 14)
  await congress.enterBallots(round.id, [
    { strike: ['Phạm Thu Hà'], times: 7 },
    { strike: [OUTSIDE], times: 6 },
    { strike: ['Nguyễn Văn Dũng'], times: 1 },
  ])

  const declared = await congress.declare(round.id)
  t.match(declared.result, { base: 15, votesNeeded: 8 })
  t.strictSame(declared.votes, {
    'Trần Thị Bình': 14,
    'Nguyễn Văn Dũng': 13,
    'Phạm Thu Hà': 7,
    [OUTSIDE]: 8,
  })
  t.strictSame(declared.elected, ['Trần Thị Bình', 'Nguyễn Văn Dũng', OUTSIDE], '8 of 15 is past half, 7 is not')
  t.equal(declared.result.outcome, 'complete')
  // qd190-2024:d30.k4, reading conferenceBase
  t.match(
    declared.citations.find(({ id }) => id === 'qd190-2024:d30.k4'),
    { evidence: 'reading' },
    'the base of a conference is shown as a reading, not as law',
  )
})

test('qd190-2024:d14.k1 a standing committee needs a surplus, of at most 30 % of the seats', async (t) => {
  const congress = await openCongress(await openReplayedService(t), CONFERENCE)
  const standing = await congress.createElection('standing-committee', 3)
  const approval = async (names: readonly string[]) => {
    const path = `/v1/rounds/${round.id}/candidate-list`
    const before = await congress.call('GET', path)
    await congress.addPeople(...names)
    await congress.must('PUT', path, {
      headers: before.status === 404 ? { 'if-none-match': '*' } : { 'if-match': before.headers['etag']! },
      body: {
        candidates: names.map((name) => ({ personId: congress.idOf(name), origin: 'convening-committee' })),
      },
    })
    const headers = { 'if-match': await congress.tagOf(path) }
    return congress.refused('POST', `${path}/approval`, {
      headers,
      body: { approved: true, vote: congress.allInFavour },
    })
  }
  const round = await congress.openRound(standing)
  const none = await approval(PREPARED)
  t.equal(none.code, 'list-without-surplus')
  t.strictSame(
    none.citations?.map(({ id }) => id),
    ['qd190-2024:d14.k1'],
  )
  t.equal((await approval([...PREPARED, OUTSIDE, 'Lý Hải Yến'])).code, 'list-surplus-over-limit')
})

test('qd190-2024:d14.k3 an outside name that is tied keeps its agreement in the revote', async (t) => {
  const congress = await openCongress(await openReplayedService(t), CONFERENCE)
  const standing = await congress.createElection('standing-committee', 3)
  const agreement = { inFavour: 5, attending: 14 }
  const tie = await congress.vote(standing, {
    names: [...PREPARED, { name: OUTSIDE, origin: 'nominated', agreement }],
    ballots: [
      { strike: ['Trần Thị Bình'], times: 1 },
      { strike: ['Nguyễn Văn Dũng'], times: 3 },
      { strike: ['Phạm Thu Hà'], times: 5 },
      { strike: [OUTSIDE], times: 5 },
    ],
  })
  t.strictSame(tie.tied, ['Phạm Thu Hà', OUTSIDE])
  await congress.decide(tie.round.id, 'tie-revote')
  const revote = await congress.vote(standing, { ballots: [{ strike: ['Phạm Thu Hà'], times: 14 }] })
  t.strictSame(revote.elected, [OUTSIDE], 'the list laid ready can be approved as it is')
})
