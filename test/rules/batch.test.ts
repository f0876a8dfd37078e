import { test } from 'tap'
import { incomplete, roomFor } from '../../src/rules/batch.ts'

test('the stacks of a round hold no more ballots than were returned; one cancelled takes no room', async (t) => {
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
const stack = { mode: 'ballots', size: 10, entered: 10, sheet: null, contest } as const
const sheet = { valid: 9, invalid: { marked: 1 }, votes: [5, 4], disagree: null }

test('ballot by ballot an entry is complete with every ballot of the stack', async (t) => {
  t.equal(incomplete(stack), null)
  t.same(incomplete({ ...stack, entered: 9 }), { code: 'entry-incomplete', findings: [] })
  t.same(incomplete({ ...stack, entered: 11 }), { code: 'entry-incomplete', findings: [] })
})

test('by a sheet it is complete if the sheet is there and adds up', async (t) => {
  const bySheet = { ...stack, mode: 'tally-sheet' } as const
  t.same(incomplete(bySheet), { code: 'entry-incomplete', findings: [] })
  t.equal(incomplete({ ...bySheet, sheet }), null)
  t.match(incomplete({ ...bySheet, size: 11, sheet }), {
    code: 'sheet-not-balanced',
    findings: [{ code: 'ballots-unbalanced' }],
  })
})
