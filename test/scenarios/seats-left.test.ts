import { test } from 'tap'
import { openCongress } from '../support/congress.ts'
import { openReplayedService } from '../support/replayed.ts'

const FIRST = { headers: { 'if-none-match': '*' } }

// 105 summoned, 2 of the convening committee and 3 without alternate absent throughout: base 100, 51 votes needed.
const ROLL = { summoned: 105, attending: 100, exclusions: { conveningAbsent: 2, absentWithoutAlternate: 3 } }
const [BINH, DUNG, HA, SON, YEN] = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà', 'Hoàng Minh Sơn', 'Lý Hải Yến']
const NEWCOMER = 'Bùi Đức Long'

test('qd244-2014:d20.k2 delegates: seats left, a round without new names, a round with new names', async (t) => {
  const congress = await openCongress(await openReplayedService(t), {
    kind: 'delegates-congress',
    level: 'district',
    heldOn: '2020-07-15',
    roll: ROLL,
  })
  const delegates = await congress.createElection('delegates', 3)
  const listOf = (...names: string[]) => ({
    ...FIRST,
    body: { candidates: names.map((name) => ({ personId: congress.idOf(name), origin: 'convening-committee' })) },
  })

  // qd244-2014:d32.k3
  const first = await congress.vote(delegates, {
    names: [BINH!, DUNG!, HA!, SON!, YEN!],
    sheet: { valid: 100, votes: { [BINH!]: 80, [DUNG!]: 51, [HA!]: 50, [SON!]: 40, [YEN!]: 30 } },
  })
  t.equal(first.result.base, 100)
  t.equal(first.result.votesNeeded, 51)
  t.strictSame(first.elected, [BINH, DUNG], '51 is more than half of 100, 50 is not')
  t.equal(first.result.outcome, 'seats-left')
  t.equal(first.result.seatsLeft, 1)
  t.match(first.choices, [{ decision: 'further-round', citation: 'qd244-2014:d20.k2' }])
  t.equal(first.choices.length, 1, 'after the first round the vote goes on')

  const vacant = { body: { kind: 'leave-vacant', vote: congress.allInFavour } }
  t.equal((await congress.refused('POST', `/v1/rounds/${first.round.id}/decisions`, vacant)).code, 'decision-not-open')
  const early = await congress.refused('POST', `/v1/elections/${delegates}/rounds`)
  t.equal(early.code, 'decision-missing')

  await congress.decide(first.round.id, 'further-round')
  const second = await congress.openRound(delegates)
  t.match(second, { number: 2, kind: 'further', seats: 1, names: 'not-elected' })
  await congress.addPeople(NEWCOMER)
  const listPath = `/v1/rounds/${second.id}/candidate-list`
  t.equal((await congress.refused('PUT', listPath, listOf(HA!, NEWCOMER))).code, 'candidate-outside-round')
  t.equal((await congress.refused('PUT', listPath, listOf(HA!, BINH!))).code, 'candidate-already-elected')
  await congress.proposeList(second.id, [HA!, SON!])
  await congress.approveList(second.id)
  await congress.handOut(second.id, 100)
  await congress.openBox(second.id, 100)
  await congress.enterSheet(second.id, { valid: 100, votes: { [HA!]: 50, [SON!]: 50 } })
  const again = await congress.declare(second.id)
  t.equal(again.result.outcome, 'seats-left', 'equal votes without more than half are no tie')
  t.strictSame(again.elected, [])
  t.strictSame(
    again.choices.map(({ decision, citation }) => [decision, citation]),
    [
      ['further-round', 'qd244-2014:d20.k2'],
      ['leave-vacant', 'qd244-2014:d20.k2'],
    ],
  )

  await congress.decide(second.id, 'further-round', { newNamesAllowed: true })
  const third = await congress.vote(delegates, {
    names: [HA!, NEWCOMER],
    sheet: { valid: 99, invalid: { 'no-choice': 1 }, votes: { [HA!]: 44, [NEWCOMER]: 55 } },
  })
  t.equal(third.round.names, 'any')
  t.equal(third.result.base, 100, 'a later round keeps the base')
  t.strictSame(third.elected, [NEWCOMER])
  t.equal(third.result.outcome, 'complete')
  t.equal((await congress.refused('POST', `/v1/elections/${delegates}/rounds`)).code, 'election-complete')
})
