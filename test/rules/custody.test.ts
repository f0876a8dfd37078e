import { test } from 'tap'
import type { PersonId } from '../../src/kernel/brand.ts'
import { countersOutside, countsDiffer, issueProblem, rollToBind } from '../../src/rules/custody.ts'

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

const [AN, BINH, OTHER] = ['an', 'binh', 'other'] as PersonId[] as [PersonId, PersonId, PersonId]
const at = '2017-08-05T02:15:00.000Z'

test('ballots are counted by people of the meeting', async (t) => {
  const isOfMeeting = (id: PersonId) => id !== OTHER
  t.same(countersOutside({}, isOfMeeting), [])
  t.same(countersOutside({ hallCount: null, tableCount: null }, isOfMeeting), [])
  const hallCount = { countedAt: at, countedBy: [AN, OTHER] }
  t.same(
    countersOutside({ hallCount, tableCount: { sheets: 22, countedAt: at, countedBy: [OTHER, BINH] } }, isOfMeeting),
    [
      { count: 'hallCount', index: 1, personId: OTHER },
      { count: 'tableCount', index: 0, personId: OTHER },
    ],
  )
})

test('the counts of hall and table differ if both are there and are not equal', async (t) => {
  const table = (sheets: number) => ({ sheets, countedAt: at, countedBy: [AN] })
  t.equal(countsDiffer({ returned: 22 }), false)
  t.equal(countsDiffer({ returned: 22, tableCount: null }), false)
  t.equal(countsDiffer({ returned: 22, tableCount: table(22) }), false)
  t.equal(countsDiffer({ returned: 22, tableCount: table(21) }), true)
  t.equal(countsDiffer({ returned: 22, tableCount: table(23) }), true)
})
