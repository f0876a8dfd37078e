import { test } from 'tap'
import { openCongress } from '../support/congress.ts'
import { openReplayedService } from '../support/replayed.ts'

const NAMES = ['Trần Thị Bình', 'Nguyễn Văn Dũng', 'Phạm Thu Hà', 'Hoàng Minh Sơn']

test('reading returnedExceedsIssued: no result until the board confirms it, then the congress decides', async (t) => {
  const congress = await openCongress(await openReplayedService(t))
  const committee = await congress.createElection('committee', 3)
  const round = await congress.playRound(committee, {
    names: NAMES,
    issued: 22,
    ballots: [{ strike: ['Hoàng Minh Sơn'], times: 23 }],
  })

  const path = `/v1/rounds/${round.id}/result`
  const headers = { 'if-match': await congress.tagOf(`/v1/rounds/${round.id}/tally`) }
  const unconfirmed = await congress.refused('POST', path, { headers, body: {} })
  t.equal(unconfirmed.code, 'no-result-unconfirmed')
  t.strictSame(
    unconfirmed.findings?.map(({ code }) => code),
    ['returned-exceeds-issued'],
  )
  t.equal((await congress.refused('GET', path)).status, 404, 'nothing was declared')

  const declared = await congress.declare(round.id, true)
  t.match(declared.result, { outcome: 'no-result', seatsLeft: 3 })
  t.strictSame(declared.elected, [])
  t.strictSame(declared.tied, [])
  t.ok(declared.result.candidates.every(({ verdict }) => verdict === 'not-elected'))
  t.strictSame(
    declared.choices.map(({ decision, reading }) => [decision, reading]),
    [
      ['new-vote', 'returnedExceedsIssued'],
      ['leave-vacant', 'returnedExceedsIssued'],
    ],
  )

  await congress.decide(round.id, 'new-vote')
  const anew = await congress.vote(committee, { ballots: [{ strike: ['Hoàng Minh Sơn'], times: 22 }] })
  t.match(anew.round, { number: 2, recordNumber: 1, kind: 'first', seats: 3, names: 'any', repeats: round.id })
  t.equal(anew.result.base, 22)
  t.strictSame([...anew.elected].sort(), ['Nguyễn Văn Dũng', 'Phạm Thu Hà', 'Trần Thị Bình'])
  t.equal(anew.result.outcome, 'complete')
})
