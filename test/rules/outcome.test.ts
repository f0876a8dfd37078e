import { test } from 'tap'
import { higherVotesWin, seatNames, verdicts } from '../../src/rules/outcome.ts'

const complete = (...elected: number[]) => ({ outcome: 'complete', elected, tied: [], seatsLeft: 0 })

test('qd244-2014:d32.k2: exactly half beside more than half', async (t) => {
  t.same(seatNames([50], 1, 100), { outcome: 'seats-left', elected: [], tied: [], seatsLeft: 1 })
  t.same(seatNames([51], 1, 100), complete(0))
})

test('qd244-2014:d32, qd190-2024:d30: the candidates with the most votes win until the seats are full', async (t) => {
  t.same(seatNames([60, 90, 70, 80], 3, 100), complete(1, 3, 2))
  t.same(seatNames([60, 90, 40, 30], 2, 100), complete(1, 0))
  t.same(seatNames([70, 70, 60], 2, 100), complete(0, 1), 'equal votes above the cut are no tie')
  t.same(seatNames([70, 90, 70], 3, 100), complete(1, 0, 2), 'equal votes in ballot order')
})

test('seats stay open if too few candidates pass half', async (t) => {
  t.same(seatNames([80, 50, 51, 20], 3, 100), { outcome: 'seats-left', elected: [0, 2], tied: [], seatsLeft: 1 })
  t.same(seatNames([80, 80, 50, 50], 3, 100).outcome, 'seats-left', 'a tie below half is none')
})

test('reading tieAtCut: more people tied than seats left', async (t) => {
  t.same(seatNames([80, 70, 60, 60], 3, 100), { outcome: 'tie', elected: [0, 1], tied: [2, 3], seatsLeft: 1 })
  t.same(seatNames([60, 60, 60], 2, 100), { outcome: 'tie', elected: [], tied: [0, 1, 2], seatsLeft: 2 })
  t.same(seatNames([60, 60, 80, 60, 55], 3, 100), { outcome: 'tie', elected: [2], tied: [0, 1, 3], seatsLeft: 2 })
  t.same(seatNames([60, 60, 80], 3, 100), complete(2, 0, 1), 'as many tied as seats left is no tie')
})

test('reading tieAtCut: by higher votes, more than half is not required', async (t) => {
  t.same(seatNames([45, 48], 1, null), complete(1))
  t.same(seatNames([46, 46], 1, null), { outcome: 'tie', elected: [], tied: [0, 1], seatsLeft: 1 })
  t.same(seatNames([0, 0], 1, null), { outcome: 'tie', elected: [], tied: [0, 1], seatsLeft: 1 })
  t.same(seatNames([20, 40, 30], 2, null), complete(1, 2))
})

test('reading tieAtCut: the cases in which the higher votes win', async (t) => {
  t.ok(higherVotesWin('tie-revote', { tieAtCut: 'revote-plurality' }))
  t.notOk(higherVotesWin('tie-revote', { tieAtCut: 'revote-majority' }))
  t.notOk(higherVotesWin('first', { tieAtCut: 'revote-plurality' }))
  t.notOk(higherVotesWin('further', { tieAtCut: 'revote-plurality' }))
})

test('every name has a verdict', async (t) => {
  t.same(verdicts(4, { elected: [2], tied: [0, 3] }), ['tied', 'not-elected', 'elected', 'tied'])
})
