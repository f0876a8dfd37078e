import { test } from 'tap'
import { BOX_FINDINGS } from '../../src/locale/box-findings.ts'
import { BOX_FINDING_CODES } from '../../src/rules/box-findings.ts'
import { faultyLabels } from './style.ts'

test('every finding about the box is a text without placeholders in both languages', async (t) => {
  t.strictSame(Object.keys(BOX_FINDINGS), [...BOX_FINDING_CODES])
  t.strictSame(faultyLabels(BOX_FINDINGS), [])
  for (const { vi, en } of Object.values(BOX_FINDINGS)) t.notMatch(`${vi}${en}`, /[{[]/)
})
