import { test } from 'tap'
import { openCongress } from '../support/congress.ts'
import { openReplayedService } from '../support/replayed.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà', 'Hoàng Minh Sơn']

test('qd244-2014:d16: the new vote of a void first round is a first round, with its list laid and its surplus', async (t) => {
  const congress = await openCongress(await openReplayedService(t))
  const committee = await congress.createElection('committee', 3)
  const round = await congress.playRound(committee, {
    names: NAMES,
    issued: 21,
    ballots: [{ strike: ['Hoàng Minh Sơn'], times: 22 }],
  })
  t.equal((await congress.declare(round.id, true)).result.outcome, 'no-result', 'more returned than issued')
  await congress.decide(round.id, 'new-vote')

  const anew = await congress.openRound(committee)
  t.match(anew, { number: 2, recordNumber: 1, kind: 'first', names: 'any', repeats: round.id })
  type List = { version: number; approved: boolean; candidates: readonly { personId: string }[] }
  const path = `/v1/rounds/${anew.id}/candidate-list`
  const laid = await congress.must<List>('GET', path)
  t.match(laid, { version: 1, approved: false })
  t.strictSame(
    laid.candidates.map(({ personId }) => congress.nameOf(personId)),
    NAMES,
    'the list is there without anybody having typed it',
  )

  await congress.proposeList(anew.id, NAMES.slice(0, 3))
  const body = { approved: true, vote: congress.allInFavour }
  const approval = { headers: { 'if-match': await congress.tagOf(path) }, body }
  const refused = await congress.refused('POST', `${path}/approval`, approval)
  t.match(refused, { status: 422, code: 'list-without-surplus' })
  t.strictSame(
    refused.citations?.map(({ id }) => id),
    ['qd244-2014:d16'],
  )

  await congress.proposeList(anew.id, [...NAMES.slice(0, 3), 'Vũ Thị Lan'])
  await congress.approveList(anew.id)
  await congress.handOut(anew.id, 22)
  await congress.openBox(anew.id, 22)
  await congress.enterBallots(anew.id, [{ strike: ['Vũ Thị Lan'], times: 22 }])
  const declared = await congress.declare(anew.id)
  t.equal(declared.result.outcome, 'complete')
  t.strictSame(declared.elected, NAMES.slice(0, 3))
  const record = await congress.must<{ round: object }>('POST', `/v1/rounds/${anew.id}/count-record-exports`)
  t.strictSame(record.round, { number: 1, kind: 'first' }, 'the record is that of a first round')
})
