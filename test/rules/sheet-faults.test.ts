import { test } from 'tap'
import { namesAboveValid, sheetFaults } from '../../src/rules/sheet-faults.ts'
import type { Tally } from '../../src/rules/types.ts'

const STRIKE = { candidates: 3, seats: 2, allDisagree: 'invalid' } as const
const BOXES = { candidates: 2, seats: 2, allDisagree: 'invalid' } as const
const tally = (votes: readonly number[], disagree: readonly number[] | null = null, valid = 10): Tally => ({
  valid,
  invalid: {},
  votes,
  disagree,
})

test('a sheet that adds up has no fault', async (t) => {
  const none = { unequal: null, exceeding: [], tooMany: null, tooFew: null }
  t.same(sheetFaults(tally([10, 5, 5]), { size: 10, contest: STRIKE }), none)
  t.same(sheetFaults(tally([5, 5], [5, 5]), { size: 10, contest: BOXES }), none)
})

test('each fault has its figures', async (t) => {
  const of = (votes: readonly number[], size = 10) => sheetFaults(tally(votes), { size, contest: STRIKE })
  t.same(of([10, 5, 5], 11).unequal, { entered: 10, size: 11 })
  t.same(of([12, 5, 11]).exceeding, [0, 2])
  t.same(of([10, 10, 5]).tooMany, { chosen: 25, most: 20 })
  t.same(of([3, 3, 3]).tooFew, { chosen: 9, least: 10 })
})

test('without surplus agree and disagree together are at most the valid ballots', async (t) => {
  t.same(namesAboveValid(tally([6, 6], [5, 4])), [0])
  t.equal(sheetFaults(tally([10, 10], [0, 0]), { size: 10, contest: BOXES }).tooMany, null)
})

test('reading allDisagree: ballots that disagree with everybody may lack a vote', async (t) => {
  const few = tally([2, 3], [6, 5])
  t.same(sheetFaults(few, { size: 10, contest: BOXES }).tooFew, { chosen: 5, least: 10 })
  t.equal(sheetFaults(few, { size: 10, contest: { ...BOXES, allDisagree: 'valid' } }).tooFew, null)
  const one = { candidates: 1, seats: 1, allDisagree: 'invalid' } as const
  t.equal(sheetFaults(tally([4], [6]), { size: 10, contest: one }).tooFew, null)
})
