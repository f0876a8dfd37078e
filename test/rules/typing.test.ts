import { test } from 'tap'
import {
  type BallotsFacts,
  ballotsProblems,
  mannerAfter,
  mannerProblem,
  modeProblem,
  nextNumber,
} from '../../src/rules/typing.ts'

const hand = { actorId: 'mai', role: 'board-member', typist: null, blind: true }
const free: BallotsFacts = {
  mode: 'ballots',
  manner: 'ballots',
  state: 'open',
  hand,
  handInOther: false,
  size: 3,
  entered: 1,
  removed: 0,
  count: 2,
  from: 2,
}

test('a batch takes ballots or a sheet', async (t) => {
  t.equal(modeProblem('ballots-entered', 'ballots'), null)
  t.equal(modeProblem('ballots-entered', 'tally-sheet'), 'batch-takes-sheet')
  t.equal(modeProblem('sheet-entered', 'tally-sheet'), null)
  t.equal(modeProblem('sheet-entered', 'ballots'), 'batch-takes-ballots')
  t.equal(modeProblem('ballots-entered', null), null, 'a batch without a mode takes both')
  t.equal(modeProblem('sheet-entered', null), null)
})

test('an entry keeps the manner in which it was begun', async (t) => {
  t.equal(mannerProblem('ballots-entered', { manner: null, entered: 0 }), null)
  t.equal(mannerProblem('ballots-entered', { manner: 'patterns', entered: 3 }), null)
  t.equal(mannerProblem('ballots-entered', { manner: 'tally-sheet', entered: 9 }), 'entry-takes-sheet')
  t.equal(mannerProblem('sheet-entered', { manner: null, entered: 0 }), null)
  t.equal(mannerProblem('sheet-entered', { manner: 'tally-sheet', entered: 9 }), null)
  t.equal(mannerProblem('sheet-entered', { manner: 'ballots', entered: 1 }), 'entry-takes-ballots')
  t.equal(mannerProblem('sheet-entered', { manner: 'patterns', entered: 0 }), null, 'every ballot of it was removed')
})

test('the first repeat makes an entry one by patterns', async (t) => {
  t.equal(mannerAfter(null, false), 'ballots')
  t.equal(mannerAfter(null, true), 'patterns')
  t.equal(mannerAfter('ballots', true), 'patterns')
  t.equal(mannerAfter('patterns', false), 'patterns')
})

test('ballots are numbered from 1, and numbers of removed ballots are skipped', async (t) => {
  t.equal(nextNumber({ entered: 0, removed: 0 }), 1)
  t.equal(nextNumber({ entered: 2, removed: 3 }), 6)
})

test('ballots are added to an open entry with room, by its typist or by the account that begins it', async (t) => {
  t.same(ballotsProblems(free), [])
  t.same(ballotsProblems({ ...free, hand: { ...hand, typist: 'mai' } }), [])
})

test('ballots: each obstacle alone', async (t) => {
  t.same(ballotsProblems({ ...free, mode: 'tally-sheet' }), ['batch-takes-sheet'])
  t.same(ballotsProblems({ ...free, state: 'unopened' }), ['entry-unknown'])
  t.same(ballotsProblems({ ...free, state: 'final' }), ['entry-final'])
  t.same(ballotsProblems({ ...free, state: 'closed' }), ['entry-closed'])
  t.same(ballotsProblems({ ...free, hand: { ...hand, typist: 'anh' } }), ['entry-of-another'])
  t.same(ballotsProblems({ ...free, count: 3 }), ['batch-full'], 'one more than there is room for')
  t.same(ballotsProblems({ ...free, handInOther: true }), ['entered-before'])
  t.same(ballotsProblems({ ...free, manner: 'tally-sheet' }), ['entry-takes-sheet'])
  for (const from of [1, 3]) t.same(ballotsProblems({ ...free, from }), ['ballot-position'], `from ${from}`)
  t.same(
    ballotsProblems({ ...free, removed: 1 }),
    ['ballot-position'],
    'the number of a removed ballot is not used again',
  )
  t.same(ballotsProblems({ ...free, removed: 1, from: 3 }), [])
  t.same(ballotsProblems({ ...free, from: null }), [], 'an older meeting, whose ballots come without a number')
})

test('ballots: the head adds none to the entry of another typist', async (t) => {
  const head = { ...hand, actorId: 'huy', role: 'board-head', typist: 'mai' }
  t.same(ballotsProblems({ ...free, hand: head }), ['entry-of-another'])
})

test('ballots: having typed another entry is an obstacle only to an account that begins this one', async (t) => {
  t.same(ballotsProblems({ ...free, handInOther: true, hand: { ...hand, typist: 'mai' } }), [])
})

test('ballots: of several obstacles the most general comes first', async (t) => {
  const all = { ...free, mode: 'tally-sheet', handInOther: true, count: 9 } as const
  t.same(ballotsProblems({ ...all, state: 'unopened' }), ['batch-takes-sheet', 'entry-unknown'])
  t.same(ballotsProblems({ ...all, state: 'final' }), [
    'batch-takes-sheet',
    'entry-final',
    'batch-full',
    'entered-before',
  ])
  const another = { ...hand, typist: 'anh' }
  t.same(ballotsProblems({ ...all, state: 'closed', hand: another }), [
    'batch-takes-sheet',
    'entry-of-another',
    'entry-closed',
    'batch-full',
  ])
})
