import { test } from 'tap'
import {
  allFinal,
  ballotKey,
  ballotsContent,
  type EntryContent,
  entryThatCounts,
  sameBallots,
  sameTally,
  standingOf,
  type TypedGroup,
} from '../../src/rules/standing.ts'
import type { Tally } from '../../src/rules/types.ts'

const struck = (positions: readonly number[], times = 1, setAside: TypedGroup['setAside'] = null): TypedGroup => ({
  marks: { struck: positions },
  setAside,
  doubt: null,
  ruled: null,
  times,
})
const TALLY: Tally = { valid: 3, invalid: {}, votes: [2, 1], disagree: null }
const ballots = (typed: readonly TypedGroup[], more: { tally?: Tally; unruled?: number } = {}): EntryContent => ({
  manner: 'ballots',
  typed,
  tally: TALLY,
  unruled: 0,
  ...more,
})
const sheet = (tally: Tally): EntryContent => ({ manner: 'tally-sheet', tally })

test('two ballots are equal by their marks in any order, and by their doubt', async (t) => {
  t.equal(ballotKey(struck([2, 0])), ballotKey(struck([0, 2])))
  t.equal(ballotKey(struck([10, 9])), ballotKey(struck([9, 10])))
  t.not(ballotKey(struck([0])), ballotKey(struck([1])))
  t.not(ballotKey(struck([0])), ballotKey(struck([0], 1, 'marked')))
  t.not(ballotKey(struck([0], 1, 'unreadable')), ballotKey(struck([0], 1, 'marked')))
  const boxes = (agree: readonly number[], disagree: readonly number[]) => ({
    marks: { agree, disagree },
    setAside: null,
    doubt: null,
  })
  t.equal(ballotKey(boxes([1, 0], [2])), ballotKey(boxes([0, 1], [2])))
  t.not(ballotKey(boxes([0], [1])), ballotKey(boxes([1], [0])))
  const ruled = (ruling: 'valid' | 'invalid') => ({ ...struck([0]), doubt: { kind: 'marked' as const, ruling } })
  t.not(ballotKey(ruled('invalid')), ballotKey(struck([0])), 'a ruling that was typed with the ballot')
  t.not(ballotKey(ruled('invalid')), ballotKey(ruled('valid')))
})

test('entries are equal if they hold the same ballots, in whatever order and groups', async (t) => {
  t.equal(sameBallots([], []), true)
  t.equal(sameBallots([struck([0], 2), struck([1])], [struck([1]), struck([0]), struck([0])]), true)
  t.equal(sameBallots([struck([0], 2)], [struck([0], 1)]), false)
  t.equal(sameBallots([struck([0])], [struck([1])]), false)
  t.equal(sameBallots([struck([0]), struck([1])], [struck([0], 2)]), false)
})

test('two votes moved between names on two ballots are seen although the totals are equal', async (t) => {
  t.equal(sameBallots([struck([0, 1]), struck([2, 3])], [struck([0, 2]), struck([1, 3])]), false)
})

test('tallies are equal figure by figure; a missing reason is zero', async (t) => {
  t.equal(sameTally(TALLY, { ...TALLY }), true)
  t.equal(sameTally(TALLY, { ...TALLY, invalid: { marked: 0 } }), true)
  t.equal(sameTally({ ...TALLY, invalid: { marked: 1 } }, TALLY), false)
  t.equal(sameTally({ ...TALLY, invalid: { marked: 1 } }, { ...TALLY, invalid: { 'over-voted': 1 } }), false)
  t.equal(sameTally(TALLY, { ...TALLY, valid: 2 }), false)
  t.equal(sameTally(TALLY, { ...TALLY, votes: [1, 2] }), false)
  t.equal(sameTally(TALLY, { ...TALLY, disagree: [0, 0] }), false)
  t.equal(sameTally({ ...TALLY, disagree: [0, 1] }, { ...TALLY, disagree: [0, 1] }), true)
})

test('of equal entries the first by ballots counts, or else the first sheet', async (t) => {
  const entry = (manner: string | null, slot: string) => ({ manner, slot })
  t.equal(entryThatCounts([entry('tally-sheet', 'first'), entry('patterns', 'second')])?.slot, 'second')
  t.equal(entryThatCounts([entry('ballots', 'first'), entry('ballots', 'second')])?.slot, 'first')
  t.equal(entryThatCounts([entry('tally-sheet', 'first'), entry('tally-sheet', 'second')])?.slot, 'first')
  t.equal(entryThatCounts([entry(null, 'first')])?.slot, 'first', 'nothing typed yet')
  t.equal(entryThatCounts([]), undefined)
})

test('a batch counts once its entries agree and the board has ruled', async (t) => {
  const equal = [struck([0], 2), struck([1])]
  t.equal(standingOf([ballots(equal)]), 'ready', 'one entry')
  t.equal(standingOf([ballots(equal), ballots([struck([1]), struck([0], 2)])]), 'ready')
  t.equal(standingOf([ballots(equal), ballots([struck([0], 3)])]), 'differing')
  t.equal(standingOf([ballots(equal), ballots(equal), ballots([struck([0], 3)])]), 'differing', 'the third')
  t.equal(standingOf([ballots(equal, { unruled: 1 }), ballots(equal, { unruled: 1 })]), 'ruling')
  t.equal(standingOf([ballots(equal, { unruled: 1 }), ballots([struck([0], 3)])]), 'differing', 'before any ruling')
})

test('ballots and a sheet are compared by their figures, after the rulings', async (t) => {
  t.equal(standingOf([sheet(TALLY), ballots([struck([0], 3)])]), 'ready')
  t.equal(standingOf([ballots([struck([0], 3)]), sheet({ ...TALLY, votes: [1, 2] })]), 'differing')
  t.equal(standingOf([ballots([struck([0], 3)], { unruled: 1 }), sheet({ ...TALLY, valid: 2 })]), 'ruling')
  t.equal(standingOf([sheet(TALLY), sheet(TALLY)]), 'ready')
  t.equal(standingOf([sheet(TALLY), sheet({ ...TALLY, valid: 4 })]), 'differing')
  t.equal(standingOf([]), 'ready', 'nothing to compare')
})

test('the board rules on every ballot that was set aside', async (t) => {
  const contest = { candidates: 3, seats: 2, allDisagree: 'valid' } as const
  const unruled = (typed: readonly TypedGroup[]) => {
    const content = ballotsContent(typed, contest)
    return content.manner === 'ballots' ? content.unruled : null
  }
  t.equal(unruled([]), 0)
  const typed = [struck([0], 5), struck([0], 2, 'marked'), struck([], 1, 'unreadable')]
  t.equal(unruled(typed), 3)
  const [plain, marked, unreadable] = typed
  const ruled = [
    plain!,
    { ...marked!, ruled: { struck: [0], fault: 'marked' as const } },
    { ...unreadable!, ruled: { struck: [2] } },
  ]
  t.equal(unruled(ruled), 0)
  t.match(
    ballotsContent(ruled, contest),
    { tally: { valid: 6, invalid: { marked: 2 }, votes: [1, 6, 5] } },
    'a ballot counts by the marks of the ruling',
  )
})

test('all entries are final', async (t) => {
  t.equal(allFinal(['final', 'closed']), true)
  t.equal(allFinal(['final', 'open']), false)
  t.equal(allFinal(['unopened']), false)
})
