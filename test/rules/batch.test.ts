import { test } from 'tap'
import { incomplete, papersDiffer, roomFor } from '../../src/rules/batch.ts'

test('the batches of a round have no more ballots than were returned; a cancelled batch does not count', async (t) => {
  t.equal(roomFor(22, []), 22)
  t.equal(
    roomFor(22, [
      { size: 10, cancelled: false },
      { size: 5, cancelled: true },
    ]),
    12,
  )
  t.equal(roomFor(9, [{ size: 10, cancelled: false }]), -1)
})

const contest = { candidates: 2, seats: 1, allDisagree: 'invalid' } as const
const stack = { manner: 'ballots', size: 10, entered: 10, papers: null, sheet: null, contest } as const
const sheet = { valid: 9, invalid: { marked: 1 }, votes: [5, 4], disagree: null }

test('an entry ballot by ballot is complete with every ballot of the batch', async (t) => {
  t.equal(incomplete(stack), null)
  t.same(incomplete({ ...stack, entered: 9 }), { code: 'entry-incomplete', findings: [] })
  t.same(incomplete({ ...stack, entered: 11 }), { code: 'entry-incomplete', findings: [] })
  t.equal(incomplete({ ...stack, manner: 'patterns' }), null)
  t.same(incomplete({ ...stack, manner: null, entered: 0 }), { code: 'entry-incomplete', findings: [] })
})

test('an entry by tally sheet is complete if the sheet exists and adds up', async (t) => {
  const bySheet = { ...stack, manner: 'tally-sheet' } as const
  t.same(incomplete(bySheet), { code: 'entry-incomplete', findings: [] })
  t.equal(incomplete({ ...bySheet, sheet }), null)
  t.match(incomplete({ ...bySheet, size: 11, sheet }), {
    code: 'sheet-not-balanced',
    findings: [{ code: 'ballots-unbalanced' }],
  })
})

test('an entry is not complete while its typist has counted another number of papers', async (t) => {
  for (const papers of [0, 9, 11]) {
    t.equal(papersDiffer({ papers, size: 10 }), true)
    t.same(incomplete({ ...stack, papers }), { code: 'papers-differ', findings: [] })
    t.same(incomplete({ ...stack, manner: 'tally-sheet', sheet, papers }), { code: 'papers-differ', findings: [] })
  }
  t.equal(papersDiffer({ papers: 10, size: 10 }), false, 'all papers of the stack are there')
  t.equal(papersDiffer({ papers: null, size: 10 }), false, 'no number was told')
  t.equal(incomplete({ ...stack, papers: 10 }), null)
  t.same(incomplete({ ...stack, papers: 10, entered: 9 }), { code: 'entry-incomplete', findings: [] })
})
