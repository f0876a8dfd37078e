import { test } from 'tap'
import { CERTIFICATE_FAILURES, CERTIFICATE_WORDS } from '../../src/locale/certificate.ts'
import { placeholdersIn } from '../../src/locale/text.ts'
import { faultyLabels } from './style.ts'

test('the texts about certificates exist in both languages, with the same figures', async (t) => {
  for (const table of [CERTIFICATE_FAILURES, CERTIFICATE_WORDS]) {
    t.strictSame(faultyLabels(table), [])
    for (const { vi, en } of Object.values(table)) t.strictSame(placeholdersIn(vi), placeholdersIn(en), en)
  }
})
