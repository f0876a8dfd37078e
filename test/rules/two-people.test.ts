import { test } from 'tap'
import { CONGRESS_ROLES, RIGHTS_VERSION } from '../../src/rules/roles.ts'
import {
  boardGrantStep,
  isSuspendedRole,
  needsTwoPeople,
  regrantStep,
  suspendedGrants,
} from '../../src/rules/two-people.ts'

test('two members of the presidium grant a role of the board; a presidium of one grants it alone', async (t) => {
  const step = (granter: string, presidium: readonly string[], proposers: readonly string[]) =>
    boardGrantStep({ granter, presidium, proposers })
  t.same(step('a', ['a'], []), { kind: 'alone' })
  t.same(step('a', ['a', 'a'], []), { kind: 'alone' }, 'an account counts once')
  t.same(step('a', ['a', 'b'], []), { kind: 'proposed' })
  t.same(step('a', ['a', 'b'], ['a']), { kind: 'waiting' }, 'nobody is their own second')
  t.same(step('b', ['a', 'b'], ['a']), { kind: 'granted', proposedBy: 'a' })
  t.same(step('b', ['a', 'b'], ['b', 'a']), { kind: 'granted', proposedBy: 'a' })
  t.same(step('b', ['b', 'c'], ['a']), { kind: 'proposed' }, 'the author has left the presidium')
  t.same(step('b', ['b'], ['a']), { kind: 'alone' }, 'the author has left, and nobody else is there')
})

test('an administrator who could use an account grants it no role that decides or checks a result, unless nobody else can', async (t) => {
  t.equal(regrantStep(false, true), 'granted')
  t.equal(regrantStep(false, false), 'granted')
  t.equal(regrantStep(true, true), 'by-another')
  t.equal(regrantStep(true, false), 'alone')
  t.same(CONGRESS_ROLES.filter(isSuspendedRole), ['presidium', 'board-head', 'board-member', 'auditor'])
})

test('a suspended role waits until it is granted again, to the same account or for the same person', async (t) => {
  const grant = { role: 'board-head', accountId: 'huy', personId: 'p1', revokedAt: '10:00', suspended: true }
  const live = { ...grant, revokedAt: null, suspended: false }
  t.same(suspendedGrants([grant]), [grant])
  t.same(suspendedGrants([grant, { ...live, accountId: 'huy 2' }]), [], 'for the person, by another account')
  t.same(
    suspendedGrants([
      { ...grant, personId: null },
      { ...live, personId: null },
    ]),
    [],
  )
  t.same(suspendedGrants([grant, { ...live, role: 'auditor', personId: null }]), [grant], 'another role is none')
  t.same(suspendedGrants([grant, { ...grant, revokedAt: '11:00' }]).length, 1, 'suspended twice, it waits once')
  t.same(suspendedGrants([{ ...grant, suspended: false }, live]), [], 'a role that was revoked does not wait')
})

test('logs of earlier versions need no second person', async (t) => {
  t.same(([undefined, 1, RIGHTS_VERSION] as const).map(needsTwoPeople), [false, false, true])
})
