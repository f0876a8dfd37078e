import { test } from 'tap'
import { ADMINISTRATIVE_ROLES, BOARD_ROLES, CONGRESS_ROLES, ROLES, type Role } from '../../src/rules/roles.ts'
import { conflictOf } from '../../src/rules/separation.ts'

const nothing = { administrative: false, inCongress: false, here: [] }
const holding = (...here: readonly Role[]) => ({ ...nothing, inCongress: true, here })

test('an account without roles may be given any role', async (t) => {
  for (const role of ROLES) t.equal(conflictOf(role, nothing), null, role)
})

test('an administrator holds no role in any congress, and vice versa', async (t) => {
  const administrator = { ...nothing, administrative: true }
  for (const role of CONGRESS_ROLES) t.equal(conflictOf(role, administrator), 'administrator-apart', role)
  for (const role of ADMINISTRATIVE_ROLES) {
    t.equal(conflictOf(role, { ...nothing, inCongress: true }), 'administrator-apart', role)
    t.equal(conflictOf(role, administrator), null, `${role} beside an administrative role elsewhere`)
  }
})

test('a role is held only once at one place', async (t) => {
  for (const role of CONGRESS_ROLES) t.equal(conflictOf(role, holding(role)), 'role-already-held', role)
  const administrator = { administrative: true, inCongress: false, here: ['organisation-administrator'] } as const
  t.equal(conflictOf('organisation-administrator', administrator), 'role-already-held')
})

test('an auditor holds no other role in the congress', async (t) => {
  for (const role of CONGRESS_ROLES.filter((name) => name !== 'auditor')) {
    t.equal(conflictOf('auditor', holding(role)), 'auditor-apart', `${role}, then auditor`)
    t.equal(conflictOf(role, holding('auditor')), 'auditor-apart', `auditor, then ${role}`)
  }
})

test('observers, presidium and secretariat are not on the board', async (t) => {
  for (const seat of BOARD_ROLES) {
    t.equal(conflictOf(seat, holding('observer')), 'observer-off-board')
    t.equal(conflictOf('observer', holding(seat)), 'observer-off-board')
    for (const role of ['presidium', 'secretary'] as const) {
      t.equal(conflictOf(seat, holding(role)), 'board-off-meeting')
      t.equal(conflictOf(role, holding(seat)), 'board-off-meeting')
    }
  }
})

test('an account on the board is either head or member', async (t) => {
  t.equal(conflictOf('board-head', holding('board-member')), 'board-role-taken')
  t.equal(conflictOf('board-member', holding('board-head')), 'board-role-taken')
})

test('roles that may be held together', async (t) => {
  t.equal(conflictOf('secretary', holding('presidium')), null)
  t.equal(conflictOf('credentials-committee', holding('secretary', 'presidium')), null)
  t.equal(conflictOf('board-member', holding('credentials-committee')), null)
  t.equal(conflictOf('observer', holding('credentials-committee')), null)
  t.equal(conflictOf('board-head', { ...nothing, inCongress: true }), null, 'roles in another congress do not matter')
})
