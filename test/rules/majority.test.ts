import { test } from 'tap'
import { isMoreThanHalf, percentOf, votesNeeded } from '../../src/rules/majority.ts'

test('qd244-2014:d32.k2, qd190-2024:d30.k2: worked thresholds, exactly half beside more than half', async (t) => {
  const answers = [
    { base: 10, no: 5, yes: 6 },
    { base: 9, no: 4, yes: 5 },
    { base: 7, no: 3, yes: 4 },
    { base: 293, no: 146, yes: 147 },
    { base: 78, no: 39, yes: 40 },
    { base: 1, no: 0, yes: 1 },
    { base: 2, no: 1, yes: 2 },
  ]
  for (const { base, no, yes } of answers) {
    t.equal(isMoreThanHalf(no, base), false, `${no} of ${base}`)
    t.equal(isMoreThanHalf(yes, base), true, `${yes} of ${base}`)
    t.equal(votesNeeded(base), yes)
  }
})

test('a base that is not positive has no number of votes needed', async (t) => {
  t.equal(votesNeeded(0), null)
  t.equal(votesNeeded(-3), null)
})

test('percentages have two decimals, rounded half up', async (t) => {
  t.equal(percentOf(14, 22), '63.64')
  t.equal(percentOf(147, 293), '50.17')
  t.equal(percentOf(10, 10), '100.00')
  t.equal(percentOf(0, 7), '0.00')
  t.equal(percentOf(1, 800), '0.13', '0.125 exactly goes up')
  t.equal(percentOf(1, 801), '0.12')
  t.equal(percentOf(7, 8), '87.50')
  t.equal(percentOf(1, 10_000), '0.01')
  t.equal(percentOf(15, 2), '750.00')
})

test('a percentage of a zero base is shown as zero', async (t) => {
  t.equal(percentOf(5, 0), '0.00')
  t.equal(percentOf(5, -1), '0.00')
})

test('large sums keep every digit', async (t) => {
  t.equal(percentOf(Number.MAX_SAFE_INTEGER, 1), '900719925474099100.00')
  t.equal(percentOf(9_007_199_254_740_990, 9_007_199_254_740_991), '100.00')
  t.equal(percentOf(4_503_599_627_370_495, 9_007_199_254_740_991), '50.00')
})
