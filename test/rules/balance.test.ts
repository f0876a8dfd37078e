import { test } from 'tap'
import { custodyFindings, sheetFindings, tallyFindings } from '../../src/rules/balance.ts'
import type { Contest } from '../../src/rules/ballot.ts'
import { DEFAULT_READINGS } from '../../src/rules/readings.ts'
import type { Tally } from '../../src/rules/types.ts'

const contest: Contest = { candidates: 4, seats: 3, allDisagree: 'invalid' }
const boxes: Contest = { candidates: 2, seats: 2, allDisagree: 'invalid' }
const sheet = (valid: number, votes: number[], disagree: number[] | null = null): Tally => ({
  valid,
  invalid: {},
  votes,
  disagree,
})
const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code)
const error = (code: string, citation?: string) => ({ code, severity: 'error', ...(citation ? { citation } : {}) })

test('qd244-2014:d7.k2, qd190-2024:d8.k2: ballots issued and returned', async (t) => {
  const found = (issued: number) =>
    custodyFindings({ attending: 30, issued, returned: issued, notIssued: 0 }, DEFAULT_READINGS)
  t.same(found(30), [])
  t.same(found(28), [])
  t.same(found(31), [error('issued-exceeds-attending')])
})

test('reading returnedExceedsIssued: more stops the count, fewer does not', async (t) => {
  const found = (returned: number, notIssued = 0) =>
    custodyFindings({ attending: 30, issued: 20, returned, notIssued }, { returnedExceedsIssued: 'stop' })
  t.same(found(21), [error('returned-exceeds-issued')])
  t.same(found(21, 1), [error('returned-exceeds-issued')], 'whatever the board ruled')
  t.same(found(19), [{ code: 'ballots-missing', severity: 'warning' }])
})

test('reading returnedExceedsIssued: set-aside-not-issued compares without the ballots ruled not issued', async (t) => {
  const found = (returned: number, notIssued: number) =>
    custodyFindings(
      { attending: 30, issued: 20, returned, notIssued },
      { returnedExceedsIssued: 'set-aside-not-issued' },
    )
  t.same(found(21, 0), [error('returned-exceeds-issued')])
  t.same(found(21, 1), [], 'exactly as many as were issued')
  t.same(found(22, 1), [error('returned-exceeds-issued')], 'one more is left')
  t.same(found(22, 3), [], 'fewer than were issued')
  t.same(found(19, 1), [{ code: 'ballots-missing', severity: 'warning' }])
})

test('qd244-2014:d32.k1, qd190-2024:d30.k1: no candidate has more votes than there are valid ballots', async (t) => {
  t.same(tallyFindings(sheet(10, [10, 10, 10, 0]), contest, 'qd244-2014'), [])
  t.same(tallyFindings(sheet(10, [11, 5, 5, 0]), contest, 'qd244-2014'), [
    error('votes-exceed-valid', 'qd244-2014:d32.k1'),
  ])
  t.same(tallyFindings(sheet(10, [11, 5, 5, 0]), contest, 'qd190-2024'), [
    error('votes-exceed-valid', 'qd190-2024:d30.k1'),
  ])
  t.same(tallyFindings(sheet(10, [6, 10], [4, 0]), boxes, 'qd244-2014'), [])
  t.same(tallyFindings(sheet(10, [6, 10], [5, 0]), boxes, 'qd244-2014'), [
    error('votes-exceed-valid', 'qd244-2014:d32.k1'),
  ])
})

test('qd244-2014:d17.k2, qd190-2024:d15: a valid ballot with surplus chooses at least one name and at most as many as seats', async (t) => {
  t.same(tallyFindings(sheet(10, [10, 10, 10, 1]), contest, 'qd244-2014'), [
    error('votes-sum-too-high', 'qd244-2014:d17.k2'),
  ])
  t.same(tallyFindings(sheet(10, [4, 3, 3, 0]), contest, 'qd244-2014'), [])
  t.same(tallyFindings(sheet(10, [3, 3, 3, 0]), contest, 'qd190-2024'), [error('votes-sum-too-low', 'qd190-2024:d15')])
  t.same(tallyFindings(sheet(10, [1, 0], [0, 0]), boxes, 'qd244-2014'), [], 'no sums without surplus')
})

test('a tally sheet has as many ballots as its batch', async (t) => {
  const tally: Tally = { valid: 8, invalid: { marked: 1, 'over-voted': 1 }, votes: [8, 8, 8, 0], disagree: null }
  t.same(sheetFindings(tally, { size: 10, contest }), [])
  t.same(codes(sheetFindings(tally, { size: 11, contest })), ['ballots-unbalanced'])
  t.same(codes(sheetFindings(tally, { size: 9, contest })), ['ballots-unbalanced'])
  t.same(codes(sheetFindings({ ...tally, votes: [9, 8, 8, 0] }, { size: 9, contest })), [
    'ballots-unbalanced',
    'votes-exceed-valid',
    'votes-sum-too-high',
  ])
})

test('qd244-2014:d17.k2, qd190-2024:d15: a tally sheet without surplus accounts for every valid ballot', async (t) => {
  const one: Contest = { candidates: 1, seats: 1, allDisagree: 'invalid' }
  const found = (tally: Tally, of: Contest) => codes(sheetFindings(tally, { size: tally.valid, contest: of }))
  t.same(found(sheet(22, [12], [10]), one), [])
  t.same(found(sheet(22, [2], [10]), one), ['votes-sum-too-low'], 'ten ballots of a one-name list are nowhere')
  t.same(found(sheet(10, [6, 4], [0, 0]), boxes), [], 'neither box for one of the names')
  t.same(found(sheet(10, [6, 3], [4, 7]), boxes), ['votes-sum-too-low'], 'a valid ballot agrees with someone')
  // reading allDisagree
  t.same(found(sheet(10, [6, 0], [4, 10]), { ...boxes, allDisagree: 'valid' }), [])
  t.same(found(sheet(10, [6, 0], [3, 10]), { ...boxes, allDisagree: 'valid' }), ['votes-sum-too-low'])
})
