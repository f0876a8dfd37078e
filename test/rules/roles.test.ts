import { test } from 'tap'
import { grantersOf } from '../../src/rules/granting.ts'
import {
  ADMINISTRATIVE_ROLES,
  BOARD_ROLES,
  CONGRESS_ROLES,
  isBoardRole,
  isCongressRole,
  isRole,
  ROLES,
} from '../../src/rules/roles.ts'

test('administrators of the system appoint one another; the presidium alone grants roles of the board', async (t) => {
  t.same(grantersOf('system-administrator'), ['system-administrator'])
  for (const role of BOARD_ROLES) t.same(grantersOf(role), ['presidium'], role)
  const others = ROLES.filter((role) => role !== 'system-administrator' && !isBoardRole(role))
  for (const role of others) t.same(grantersOf(role), ['organisation-administrator', 'system-administrator'], role)
})

test('a text is a role only if it is one of the list', async (t) => {
  t.ok(ROLES.every(isRole))
  t.ok(CONGRESS_ROLES.every(isCongressRole))
  t.notOk(ADMINISTRATIVE_ROLES.some(isCongressRole))
  for (const text of ['', 'visitor', 'account-holder', 'tổng quản', 'constructor']) t.notOk(isRole(text), text)
})
