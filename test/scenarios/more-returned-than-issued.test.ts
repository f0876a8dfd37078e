import { test } from 'tap'
import { parseCountRecord } from '../../src/count-record/parse.ts'
import { recount } from '../../src/count-record/recount.ts'
import { openCongress, type TestCongress } from '../support/congress.ts'
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

/** Whether the exported record of a round counts to the result that was declared. */
const countsAgain = async (congress: TestCongress, roundId: string): Promise<boolean> => {
  const record = parseCountRecord(await congress.must('POST', `/v1/rounds/${roundId}/count-record-exports`))
  return record.ok && recount(record.value).differences.length === 0
}

test('148 in the box and 134 handed out: the round ends at once, without a ballot typed', async (t) => {
  const congress = await openCongress(await openReplayedService(t), { roll: { summoned: 134, attending: 134 } })
  const committee = await congress.createElection('committee', 3)
  const round = await congress.playRound(committee, { names: NAMES, issued: 134, returned: 148 })
  const declared = await congress.declare(round.id, true)
  t.match(declared.result, { outcome: 'no-result', ballots: { issued: 134, returned: 148, valid: 0, invalid: 0 } })
  t.same(
    declared.result.findings.map(({ code }) => code),
    ['ballots-unbalanced', 'returned-exceeds-issued'],
  )
  t.ok(await countsAgain(congress, round.id))
  await congress.decide(round.id, 'new-vote')
})

test('a round ends while its stacks are being typed: their entries are closed, and nothing more is typed', async (t) => {
  const congress = await openCongress(await openReplayedService(t))
  const committee = await congress.createElection('committee', 3)
  const round = await congress.playRound(committee, { names: NAMES, issued: 20, returned: 21 })
  await congress.enterBallots(round.id, [{ strike: ['Hoàng Minh Sơn'], times: 4 }])
  const stacks = `/v1/rounds/${round.id}/ballot-batches`
  const begun = await congress.must<{ id: string }>('POST', stacks, { body: { mode: 'ballots', size: 9 } })
  const unbegun = await congress.must<{ id: string }>('POST', stacks, { body: { mode: 'tally-sheet', size: 8 } })
  const ballot = { struck: [congress.idOf('Hoàng Minh Sơn')] }
  const ballots = (from: number) => ({ body: { from, ballots: [ballot] } })
  const path = `/v1/ballot-batches/${begun.id}/entries/first/ballots`
  await congress.must('POST', path, ballots(1))

  const declared = await congress.declare(round.id, true)
  t.equal(declared.result.outcome, 'no-result')
  t.ok(declared.result.findings.some(({ code }) => code === 'returned-exceeds-issued'))
  t.ok(await countsAgain(congress, round.id))
  t.equal((await congress.refused('POST', path, ballots(2))).code, 'entry-closed')
  const sheet = { headers: { 'if-none-match': '*' }, body: { valid: 8, invalid: {}, names: [] } }
  const sheetPath = `/v1/ballot-batches/${unbegun.id}/entries/first/tally-sheet`
  t.equal((await congress.refused('PUT', sheetPath, sheet)).code, 'entry-closed')
})

test('reading returnedExceedsIssued: ballots that the board found not issued are set aside, and the count goes on', async (t) => {
  const readings = { returnedExceedsIssued: 'set-aside-not-issued' } as const
  const congress = await openCongress(await openReplayedService(t), { readings })
  const committee = await congress.createElection('committee', 3)
  const fault = { kind: 'not-issued', ruledBy: 'Đỗ Quang Huy' } as const
  const round = await congress.playRound(committee, { names: NAMES, issued: 22, returned: 23 })
  const headers = { 'if-match': await congress.tagOf(`/v1/rounds/${round.id}/tally`) }
  const offered = await congress.refused('POST', `/v1/rounds/${round.id}/result`, { headers, body: {} })
  t.equal(offered.code, 'no-result-unconfirmed', 'the end at once is offered')

  await congress.enterBallots(round.id, [
    { strike: ['Hoàng Minh Sơn'], times: 22 },
    { strike: ['Trần Thị Bình'], fault },
  ])
  const declared = await congress.declare(round.id)
  t.match(declared.result, { outcome: 'complete', ballots: { valid: 22, invalidByReason: { 'not-issued': 1 } } })
  t.match(declared.result.findings, [{ code: 'reading-decides', reading: 'returnedExceedsIssued' }])
  t.ok(await countsAgain(congress, round.id))
})
