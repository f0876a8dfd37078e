import { test } from 'tap'
import { type BallotsFacts, ballotsProblems, modeProblem } from '../../src/rules/typing.ts'

const hand = { actorId: 'mai', role: 'board-member', typist: null }
const free: BallotsFacts = { mode: 'ballots', state: 'open', hand, handInOther: false, size: 3, entered: 1, count: 2 }

test('a batch takes ballots or a sheet', async (t) => {
  t.equal(modeProblem('ballots-entered', 'ballots'), null)
  t.equal(modeProblem('ballots-entered', 'tally-sheet'), 'batch-takes-sheet')
  t.equal(modeProblem('sheet-entered', 'tally-sheet'), null)
  t.equal(modeProblem('sheet-entered', 'ballots'), 'batch-takes-ballots')
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
})

test('ballots: the head adds none to the entry of another typist', async (t) => {
  const head = { actorId: 'huy', role: 'board-head', typist: 'mai' }
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
