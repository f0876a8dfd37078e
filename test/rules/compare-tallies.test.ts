import { test } from 'tap'
import type { Contest } from '../../src/rules/ballot.ts'
import type { EnteredBallot } from '../../src/rules/ballot-contents.ts'
import { compareEntries } from '../../src/rules/compare-entries.ts'
import { compareTallies } from '../../src/rules/compare-tallies.ts'
import type { Tally } from '../../src/rules/types.ts'

const contest: Contest = { candidates: 3, seats: 2, allDisagree: 'invalid' }
const noSurplus: Contest = { candidates: 2, seats: 2, allDisagree: 'invalid' }

const sheet = (tally: Tally) => ({ manner: 'tally-sheet' as const, tally })
const ballots = (...typed: readonly Omit<EnteredBallot, 'number'>[]) => ({
  manner: 'ballots' as const,
  ballots: typed.map((ballot, index) => ({ ...ballot, number: index + 1 })),
})
const tally = (valid: number, votes: readonly number[], invalid: Tally['invalid'] = {}): Tally => ({
  valid,
  invalid,
  votes,
  disagree: null,
})

test('two sheets are compared column by column, with both figures', async (t) => {
  t.same(compareTallies(tally(3, [3, 2, 1]), tally(3, [3, 2, 1])), [])
  t.same(compareTallies(tally(3, [3, 2, 1], { marked: 1 }), tally(2, [3, 1, 2], { 'over-voted': 2 })), [
    { column: 'valid', first: 3, second: 2 },
    { column: 'invalid', reason: 'marked', first: 1, second: 0 },
    { column: 'invalid', reason: 'over-voted', first: 0, second: 2 },
    { column: 'votes', position: 1, first: 2, second: 1 },
    { column: 'votes', position: 2, first: 1, second: 2 },
  ])
  const boxes = (disagree: readonly number[]): Tally => ({ valid: 3, invalid: {}, votes: [2, 3], disagree })
  t.same(compareEntries(sheet(boxes([1, 0])), sheet(boxes([1, 0])), noSurplus), { outcome: 'equal' })
  t.same(compareEntries(sheet(boxes([1, 0])), sheet(boxes([0, 0])), noSurplus), {
    outcome: 'tallies-differ',
    columns: [{ column: 'disagree', position: 0, first: 1, second: 0 }],
  })
})

test('ballots are compared with a sheet by their tally, whichever entry is the sheet', async (t) => {
  const typed = ballots({ marks: { struck: [2] } }, { marks: { struck: [0] } }, { marks: { struck: [] } })
  t.same(compareEntries(typed, sheet(tally(2, [1, 2, 1], { 'over-voted': 1 })), contest), { outcome: 'equal' })
  const wrong = sheet(tally(2, [2, 2, 0], { 'over-voted': 1 }))
  t.same(compareEntries(typed, wrong, contest), {
    outcome: 'tallies-differ',
    columns: [
      { column: 'votes', position: 0, first: 1, second: 2 },
      { column: 'votes', position: 2, first: 1, second: 0 },
    ],
  })
  t.same(compareEntries(wrong, { ...typed, manner: 'patterns' }, contest), {
    outcome: 'tallies-differ',
    columns: [
      { column: 'votes', position: 0, first: 2, second: 1 },
      { column: 'votes', position: 2, first: 0, second: 1 },
    ],
  })
})

test('a ballot set aside may be in any one column of the sheet, which has the ruling already', async (t) => {
  const typed = ballots({ marks: { struck: [2] } }, { marks: { struck: [0] }, setAside: 'unreadable' })
  const outcome = (of: Tally): string => compareEntries(typed, sheet(of), contest).outcome
  t.equal(outcome(tally(1, [1, 1, 0], { marked: 1 })), 'equal', 'ruled invalid')
  t.equal(outcome(tally(2, [1, 2, 1])), 'equal', 'ruled valid')
  t.equal(outcome(tally(2, [2, 2, 1])), 'equal', 'ruled valid with other marks')
  t.same(
    compareEntries(typed, sheet(tally(1, [1, 1, 0])), contest),
    { outcome: 'tallies-differ', columns: [{ column: 'ballots', first: 2, second: 1 }] },
    'the ballot is not on the sheet',
  )
  t.equal(outcome(tally(1, [1, 0, 1], { marked: 1 })), 'tallies-differ', 'the other ballot differs')
  t.equal(outcome(tally(2, [3, 2, 0])), 'tallies-differ', 'more votes than ballots')
  t.equal(outcome(tally(0, [0, 0, 0], { marked: 2 })), 'tallies-differ', 'a ballot without doubt is invalid')
  t.equal(outcome(tally(1, [2, 1, 0], { marked: 1 })), 'tallies-differ', 'an invalid ballot gives no vote')
})
