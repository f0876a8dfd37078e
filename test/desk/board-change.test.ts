import { test } from 'tap'
import { changeBy, endedBy } from '../../src/desk/set-up/board-change.ts'

const grant = (
  role: 'board-head' | 'board-member' | 'presidium',
  personId: string | null,
  {
    username = `${personId}`,
    revokedAt = null,
  }: { readonly username?: string; readonly revokedAt?: string | null } = {},
) => ({
  ...{ id: `${role} ${username}`, role, accountId: username, username, displayName: username },
  ...{ organisationId: null, congressId: 'c', personId, personName: personId },
  ...{ grantedAt: '2025-01-01T00:00:00Z', grantedBy: 'p', revokedAt, revokedBy: revokedAt && 'p', suspended: false },
  ...{ proposed: false, withdrawn: false, proposedBy: null, alone: false },
})
const seat = (personId: string, head = false) => ({ personId, head })
const GRANTS = [
  grant('presidium', null, { username: 'chair' }),
  grant('board-head', 'Huy'),
  grant('board-member', 'Mai'),
  grant('board-member', 'Mai', { username: 'scanner' }),
  grant('board-member', 'An', { revokedAt: '2025-01-02T00:00:00Z' }),
]

test('a board that stays as it is ends no role; a seat without an account stays open', async (t) => {
  t.same(changeBy(GRANTS, [seat('Huy', true), seat('Mai')]), { lost: [], open: [] })
  t.same(changeBy(GRANTS, [seat('Huy', true), seat('Mai'), seat('An')]), {
    lost: [],
    open: [{ personId: 'An', role: 'board-member' }],
  })
  t.same(changeBy([], [seat('Huy', true)]), { lost: [], open: [{ personId: 'Huy', role: 'board-head' }] })
})

test('people who leave the board, and people who change between head and member, lose the role of each account', async (t) => {
  t.match(changeBy(GRANTS, [seat('Mai', true), seat('An')]), {
    lost: [
      { personId: 'Huy', role: 'board-head', username: 'Huy' },
      { personId: 'Mai', role: 'board-member', username: 'Mai' },
      { personId: 'Mai', role: 'board-member', username: 'scanner' },
    ],
    open: [
      { personId: 'Mai', role: 'board-head' },
      { personId: 'An', role: 'board-member' },
    ],
  })
  t.match(changeBy(GRANTS, [seat('Huy'), seat('Mai')]), {
    lost: [{ personId: 'Huy', role: 'board-head' }],
    open: [{ personId: 'Huy', role: 'board-member' }],
  })
})

test('roles that ended by the newest board are those of seats that are no more', async (t) => {
  const board = { recordedAt: '2025-02-01T00:00:00Z', members: [seat('Mai', true)] }
  const after = { revokedAt: '2025-02-01T00:00:00Z' }
  const ended = endedBy(
    [
      grant('board-member', 'An', { revokedAt: '2025-01-31T23:59:59Z' }),
      grant('board-head', 'Huy', after),
      grant('board-member', 'Mai', after),
      grant('board-head', 'Mai', after),
      grant('board-member', 'Lan'),
      grant('presidium', null, after),
    ],
    board,
  )
  t.same(
    ended.map(({ personId, role }) => [personId, role]),
    [
      ['Huy', 'board-head'],
      ['Mai', 'board-member'],
    ],
  )
})
