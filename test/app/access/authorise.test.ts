import { test } from 'tap'
import { roleAt } from '../../../src/app/access/authorise.ts'
import type { HeldRole, Identity } from '../../../src/app/access/identity.ts'
import type { AccountId, CongressId, OrganisationId, SessionId } from '../../../src/kernel/brand.ts'
import { err, ok } from '../../../src/kernel/result.ts'
import { isCongressRole, ROLES, type Role } from '../../../src/rules/roles.ts'

const accountId = 'account' as AccountId
const congressId = 'congress' as CongressId
const organisationId = 'organisation' as OrganisationId
const PLACE = { congressId, organisationId }

const held = (role: Role): HeldRole => ({
  role,
  congressId: isCongressRole(role) ? congressId : null,
  organisationId: role === 'organisation-administrator' ? organisationId : null,
  personId: null,
  needsSecondFactor: false,
})

const holding = (...roles: readonly HeldRole[]): Identity => ({
  accountId,
  name: 'Lê Thị Mai',
  kind: 'person',
  via: 'password',
  credentialId: 'session' as SessionId,
  secondFactor: false,
  mustChangePassword: false,
  roles,
  scope: { accountId, congressIds: [congressId], organisationIds: [organisationId], installation: true },
})

test('the logged role depends neither on the order of the roles of the route nor on the order of the grants', (t) => {
  const wrong: string[] = []
  const expect = (role: Role, roles: readonly Role[], allowed: readonly Role[]) => {
    const found = roleAt(holding(...roles.map(held)), allowed, PLACE)
    if (!found.ok || found.value !== role) wrong.push(`${roles} where ${allowed} may`)
  }
  for (const [rank, one] of ROLES.entries()) {
    for (const other of ROLES.slice(rank + 1)) {
      for (const allowed of [
        [one, other],
        [other, one],
      ] as const) {
        expect(one, [one, other], allowed)
        expect(one, [other, one], allowed)
        expect(other, [other], allowed)
      }
    }
  }
  t.same(wrong, [])
  t.end()
})

test('a role that still requires a second factor is skipped', (t) => {
  const waiting = { ...held('board-head'), needsSecondFactor: true }
  const allowed = ['board-head', 'auditor'] as const
  t.same(roleAt(holding(waiting, held('auditor')), allowed, PLACE), ok('auditor'))
  t.same(roleAt(holding(waiting), allowed, PLACE), err({ code: 'second-factor-required' }))
  t.same(
    roleAt(holding(held('observer')), allowed, PLACE),
    err({ code: 'role-missing', params: { roles: 'board-head, auditor', remedy: 'ask' } }),
  )
  t.end()
})

test('an administrator learns to whom to give a role, because administrators hold none in a congress', (t) => {
  const administrator = { ...held('system-administrator'), congressId: null }
  const missing = (roles: string, remedy: string) => err({ code: 'role-missing', params: { roles, remedy } })
  t.same(roleAt(holding(administrator), ['presidium', 'secretary'], PLACE), missing('presidium, secretary', 'grant'))
  const below = { ...held('organisation-administrator'), congressId: null }
  t.same(roleAt(holding(below), ['system-administrator'], PLACE), missing('system-administrator', 'ask'))
  t.end()
})
