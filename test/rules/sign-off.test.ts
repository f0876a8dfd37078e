import { test } from 'tap'
import { confirmationProblem, confirmationsNeeded, confirmedIn } from '../../src/rules/sign-off.ts'

const board = (others: number) => [
  ...Array.from({ length: others }, (_, index) => ({ personId: `p${index + 1}`, head: false })),
  { personId: 'head', head: true },
]

test('at least half of the members besides the head confirm', async (t) => {
  t.same([0, 1, 2, 3, 4, 5, 10].map(confirmationsNeeded), [0, 1, 1, 2, 2, 3, 5])
})

test('a board of one or two people can confirm', async (t) => {
  t.match(confirmedIn(board(0), new Set(), false), { others: 0, needed: 0, missing: 0 })
  t.match(confirmedIn(board(1), new Set(), false), { others: 1, needed: 1, missing: 1, open: ['p1'] })
  t.match(confirmedIn(board(1), new Set(['p1']), false), { missing: 0, by: ['p1'], open: [] })
})

test('only the other members of the board in force count', async (t) => {
  const left = confirmedIn(board(4), new Set(['p3', 'p1', 'head', 'somebody who left']), false)
  t.same(left, { others: 4, needed: 2, missing: 0, by: ['p1', 'p3'], open: ['p2', 'p4'] })
  t.match(confirmedIn(board(3), new Set(['p2', 'head']), false), { needed: 2, missing: 1, by: ['p2'] })
  t.match(confirmedIn(board(2), new Set(['p1', 'p2']), false), { needed: 1, missing: 0, by: ['p1', 'p2'] })
})

test('a result that needs no confirmation misses none', async (t) => {
  t.match(confirmedIn(board(4), new Set(['p2']), true), { others: 4, needed: 0, missing: 0, by: ['p2'] })
})

test('members confirm, the head declares, and nobody else does either', async (t) => {
  t.equal(confirmationProblem(board(2), 'p2'), null)
  t.equal(confirmationProblem(board(2), 'head'), 'confirmation-by-head')
  t.equal(confirmationProblem(board(2), 'p3'), 'confirmation-off-board')
  t.equal(confirmationProblem(board(2), null), 'confirmation-off-board')
})
