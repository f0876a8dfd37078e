import { test } from 'tap'
import {
  confirmationProblem,
  confirmationsNeeded,
  confirmedIn as confirmed,
  confirmedFor,
  needsOutsider,
} from '../../src/rules/sign-off.ts'

const board = (others: number) => [
  ...Array.from({ length: others }, (_, index) => ({ personId: `p${index + 1}`, head: false })),
  { personId: 'head', head: true },
]

/** Confirmations of these people, each from an account of their own. */
const own = (ids: Iterable<string>) => [...ids].map((personId) => ({ personId, accountId: `account of ${personId}` }))

const confirmedIn = (members: ReturnType<typeof board>, ids: Iterable<string>, waived: boolean) =>
  confirmed(members, own(ids), { headAccount: 'account of head', waived })

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

const counted = (given: readonly (readonly [string, string])[], headAccount: string | null = 'h') =>
  confirmed(
    board(4),
    given.map(([personId, accountId]) => ({ personId, accountId })),
    { headAccount, waived: false },
  ).by

test('people are counted and not confirmations: each account for one member, the account of the head for none', async (t) => {
  t.same(
    counted([
      ['p1', 'a'],
      ['p2', 'a'],
    ]),
    ['p1'],
    'an account bound to two seats in turn',
  )
  t.same(
    counted([
      ['p1', 'a'],
      ['p1', 'b'],
    ]),
    ['p1'],
    'two accounts of one person',
  )
  t.same(
    counted([
      ['p1', 'a'],
      ['p1', 'b'],
      ['p2', 'a'],
    ]),
    ['p1', 'p2'],
    'the last confirmation of a person holds',
  )
  t.same(
    counted([
      ['p1', 'h'],
      ['p2', 'b'],
    ]),
    ['p2'],
    'the account that declares',
  )
  t.same(
    counted(
      [
        ['p1', 'h'],
        ['p2', 'b'],
      ],
      null,
    ),
    ['p1', 'p2'],
    'while nobody declares',
  )
  t.same(
    counted([
      ['gone', 'a'],
      ['p2', 'a'],
    ]),
    ['p2'],
    'the first person has left the board',
  )
  t.same(
    counted([
      ['head', 'a'],
      ['p2', 'a'],
    ]),
    ['p2'],
    'the first person became head',
  )
})

test('an account that confirmed for a member confirms for no other one', async (t) => {
  const given = [{ personId: 'p1', accountId: 'a' }]
  const problem = (personId: string, accountId: string, members = board(2)) =>
    confirmationProblem(members, given, { personId, accountId })
  t.equal(problem('p2', 'a'), 'confirmation-account-used')
  t.same(confirmedFor(board(2), given, { personId: 'p2', accountId: 'a' }), given[0])
  t.equal(problem('p2', 'b'), null)
  t.equal(problem('p1', 'a'), null, 'again for the same person')
  t.equal(problem('p1', 'b'), null, 'the person from another account')
  t.equal(problem('p2', 'a', board(2).slice(1)), null, 'the other person has left the board')
})

test('members confirm, the head declares, and nobody else does either', async (t) => {
  t.equal(confirmationProblem(board(2), [], { personId: 'p2', accountId: 'a' }), null)
  t.equal(confirmationProblem(board(2), [], { personId: 'head', accountId: 'a' }), 'confirmation-by-head')
  t.equal(confirmationProblem(board(2), [], { personId: 'p3', accountId: 'a' }), 'confirmation-off-board')
  t.equal(confirmationProblem(board(2), [], { personId: null, accountId: 'a' }), 'confirmation-off-board')
})

test('a head with a hand in the entries needs a person without one, while there is such a person', (t) => {
  const cases: readonly (readonly [
    headTookPart: boolean,
    tookPart: readonly boolean[],
    outsiders: number,
    needs: boolean,
  ])[] = [
    [true, [true, true], 1, true],
    [true, [], 1, true],
    [true, [true, false], 1, false],
    [true, [true, true], 0, false],
    [false, [true, true], 1, false],
    [false, [], 0, false],
  ]
  for (const [headTookPart, tookPart, outsiders, needs] of cases) {
    t.equal(
      needsOutsider(headTookPart, tookPart, outsiders),
      needs,
      JSON.stringify({ headTookPart, tookPart, outsiders }),
    )
  }
  t.end()
})
