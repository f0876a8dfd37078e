import { test } from 'tap'
import { RECORD_WARNINGS } from '../../src/locale/record-warnings.ts'
import { faultyLabels } from './style.ts'

test('the warnings about a record exist in both languages', async (t) => {
  t.strictSame(faultyLabels(RECORD_WARNINGS), [])
})
