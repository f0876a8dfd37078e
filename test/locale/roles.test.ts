import { test } from 'tap'
import { ROLE_AREA_NAMES } from '../../src/app/access/role-areas.ts'
import { ROLE_AREA_LABELS, ROLE_LABELS, ROLE_LEGEND } from '../../src/locale/roles.ts'
import { ROLES } from '../../src/rules/roles.ts'
import { faultyLabels } from './style.ts'

test('every role and every area of the table has a text in both languages', (t) => {
  for (const table of [ROLE_LABELS, ROLE_LEGEND, ROLE_AREA_LABELS]) t.strictSame(faultyLabels(table), [])
  t.strictSame(Object.keys(ROLE_LABELS), [...ROLES])
  t.strictSame(Object.keys(ROLE_LEGEND), [...ROLES])
  t.strictSame(Object.keys(ROLE_AREA_LABELS), [...ROLE_AREA_NAMES])
  t.end()
})
