import { test } from 'tap'
import { issueProblem, rollToBind } from '../../src/rules/custody.ts'

const issue = { hasBoard: true, printed: 25, issued: 22, replaced: 3 }

test('qd244-2014:d7.k2, qd190-2024:d8.k2: a counting board issues no more ballots than were printed', async (t) => {
  t.equal(issueProblem(issue), null)
  t.equal(issueProblem({ ...issue, hasBoard: false }), 'board-missing')
  t.equal(issueProblem({ ...issue, replaced: 4 }), 'issued-exceed-printed')
  t.equal(issueProblem({ ...issue, issued: 26, replaced: 0 }), 'issued-exceed-printed')
  t.equal(issueProblem({ ...issue, hasBoard: false, issued: 26 }), 'board-missing', 'first of all the board')
})

test('qd244-2014:d32, qd190-2024:d30: a round keeps its roll unless another one is requested', async (t) => {
  t.equal(rollToBind(null, null, 3), 3)
  t.equal(rollToBind(null, 1, 3), 1)
  t.equal(rollToBind(2, 1, 3), 2)
  t.equal(rollToBind(null, null, null), null)
})
