import { test } from 'tap'
import { ballotsContent, compareContents, type EntryContent, type TypedBallot } from '../../src/rules/entry-content.ts'
import {
  allFinal,
  ballotKey,
  entryThatCounts,
  finalEntryThatCounts,
  isRevealed,
  sameBallots,
  sameTally,
  standingOf,
} from '../../src/rules/standing.ts'
import type { Tally } from '../../src/rules/types.ts'

const CONTEST = { candidates: 4, seats: 2, allDisagree: 'valid' } as const

/** A ballot of a list with surplus; its number is its place in the entry. */
const struck = (positions: readonly number[], setAside: TypedBallot['setAside'] = null): TypedBallot => ({
  number: 1,
  marks: { struck: positions },
  setAside,
  doubt: null,
  ruled: null,
})
const many = (times: number, positions: readonly number[]): TypedBallot[] =>
  Array.from({ length: times }, () => struck(positions))
const TALLY: Tally = { valid: 3, invalid: {}, votes: [2, 1], disagree: null }
const ballots = (typed: readonly TypedBallot[], more: { tally?: Tally; unruled?: number } = {}): EntryContent => ({
  manner: 'ballots',
  ballots: typed.map((ballot, place) => ({ ...ballot, number: place + 1 })),
  tally: TALLY,
  unruled: 0,
  ...more,
})
const sheet = (tally: Tally): EntryContent => ({ manner: 'tally-sheet', tally })
const standing = (entries: readonly EntryContent[], version: 2 | 3 = 3) => standingOf(entries, CONTEST, { version })

test('two ballots are equal by their marks in any order, and by their doubt', async (t) => {
  t.equal(ballotKey(struck([2, 0])), ballotKey(struck([0, 2])))
  t.equal(ballotKey(struck([10, 9])), ballotKey(struck([9, 10])))
  t.not(ballotKey(struck([0])), ballotKey(struck([1])))
  t.not(ballotKey(struck([0])), ballotKey(struck([0], 'marked')))
  t.not(ballotKey(struck([0], 'unreadable')), ballotKey(struck([0], 'marked')))
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
  t.equal(sameBallots([...many(2, [0]), struck([1])], [struck([1]), struck([0]), struck([0])]), true)
  t.equal(sameBallots(many(2, [0]), many(1, [0])), false)
  t.equal(sameBallots([struck([0])], [struck([1])]), false)
  t.equal(sameBallots([struck([0]), struck([1])], many(2, [0])), false)
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
  const equal = [...many(2, [0, 1]), struck([2, 3])]
  for (const version of [2, 3] as const) {
    t.equal(standing([ballots(equal)], version), 'ready', 'one entry')
    t.equal(standing([ballots(equal), ballots(equal.toReversed())], version), 'ready')
    t.equal(standing([ballots(equal), ballots(many(3, [0, 1]))], version), 'differing')
    t.equal(standing([ballots(equal), ballots(equal), ballots(many(3, [0, 1]))], version), 'differing', 'the third')
    const waiting = { unruled: 1 }
    t.equal(standing([ballots(equal, waiting), ballots(equal, waiting)], version), 'ruling')
    t.equal(standing([ballots(equal, waiting), ballots(many(3, [0, 1]))], version), 'differing', 'before any ruling')
  }
})

test('two slips that make equal sets are a difference from the third version of the procedure on', async (t) => {
  const paper = [...many(10, [0, 1]), struck([0, 2]), ...many(10, [0, 1]), struck([0, 2])]
  const typed = (place: number) => ballots(paper.map((ballot, at) => (at === place ? struck([0, 1]) : ballot)))
  t.equal(standing([typed(10), typed(21)], 2), 'ready', 'one slip in each entry')
  t.equal(standing([typed(10), typed(21)], 3), 'differing')
})

test('ballots and a sheet are compared by their figures, after the rulings', async (t) => {
  const three = many(3, [0, 1])
  t.equal(standing([sheet(TALLY), ballots(three)]), 'ready')
  t.equal(standing([ballots(three), sheet({ ...TALLY, votes: [1, 2] })]), 'differing')
  t.equal(standing([ballots(three, { unruled: 1 }), sheet({ ...TALLY, valid: 2 })]), 'ruling')
  t.equal(standing([sheet(TALLY), sheet(TALLY)]), 'ready')
  t.equal(standing([sheet(TALLY), sheet({ ...TALLY, valid: 4 })]), 'differing')
  t.equal(standing([]), 'ready', 'nothing to compare')
})

test('the board rules on every ballot that was set aside, and its marks count', async (t) => {
  const typed = [...many(5, [0, 1]), struck([0, 1], 'marked'), struck([], 'unreadable')]
  t.equal(ballotsContent(null, [], CONTEST).unruled, 0)
  t.equal(ballotsContent('ballots', typed, CONTEST).unruled, 2)
  const ruled = typed.map((ballot): TypedBallot => {
    if (ballot.setAside === null) return ballot
    return { ...ballot, ruled: ballot.setAside === 'marked' ? { struck: [0, 1], fault: 'marked' } : { struck: [2, 3] } }
  })
  const content = ballotsContent('patterns', ruled, CONTEST)
  t.match(content, { manner: 'patterns', unruled: 0, tally: { valid: 6, invalid: { marked: 1 }, votes: [1, 1, 5, 5] } })
  t.equal(compareContents(content, ballotsContent('ballots', typed, CONTEST), CONTEST).outcome, 'equal', 'as typed')
  t.equal(compareContents(content, sheet(content.tally), CONTEST).outcome, 'equal', 'a sheet has the rulings')
  const other = { ...content.tally, invalid: {}, valid: 7 }
  t.match(compareContents(sheet(other), content, CONTEST), {
    outcome: 'tallies-differ',
    columns: [
      { column: 'valid', first: 7, second: 6 },
      { column: 'invalid', reason: 'marked', first: 0, second: 1 },
    ],
  })
})

test('no entry counts before all entries of the batch are final', async (t) => {
  const entry = (state: 'open' | 'final') => ({ manner: 'ballots', state })
  const [final, open] = [entry('final'), entry('open')]
  t.equal(finalEntryThatCounts([final, entry('final')]), final)
  t.equal(finalEntryThatCounts([final, open]), undefined)
})

test('all entries are final', async (t) => {
  t.equal(allFinal(['final', 'closed']), true)
  t.equal(allFinal(['final', 'open']), false)
  t.equal(allFinal(['unopened']), false)
})

test('a cancelled batch reveals nothing that was blind before, while its papers may be typed again', async (t) => {
  const [final, typing] = [['final', 'final'] as const, ['final', 'open'] as const]
  const facts = { states: final, standing: 'ready', cancelled: false, counting: true } as const
  t.equal(isRevealed(facts), true)
  t.equal(isRevealed({ ...facts, states: typing, standing: 'typing' }), false)
  const cancelled = { ...facts, states: ['closed', 'closed'], cancelled: true } as const
  t.equal(isRevealed({ ...cancelled, standing: 'typing' }), false)
  for (const standing of ['differing', 'ruling', 'ready'] as const) {
    t.equal(isRevealed({ ...cancelled, standing }), true, 'its entries were read before')
  }
  t.equal(isRevealed({ ...cancelled, standing: 'typing', counting: false }), true, 'the round has ended')
  t.equal(isRevealed({ ...cancelled, standing: null }), true, 'entries are not blind in this meeting')
})
