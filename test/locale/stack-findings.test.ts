import { test } from 'tap'
import { STACK_FINDINGS } from '../../src/locale/stack-findings.ts'
import { placeholdersIn } from '../../src/locale/text.ts'
import { STACK_FINDING_CODES } from '../../src/rules/stack-findings.ts'
import { faultyLabels } from './style.ts'

test('every finding about the stacks is a text in both languages with the same placeholders', async (t) => {
  t.strictSame(Object.keys(STACK_FINDINGS), [...STACK_FINDING_CODES])
  t.strictSame(faultyLabels(STACK_FINDINGS), [])
  for (const { vi, en } of Object.values(STACK_FINDINGS)) {
    t.strictSame(placeholdersIn(vi).toSorted(), placeholdersIn(en).toSorted())
  }
})
