import { test } from 'tap'
import { SETUP_WORDS } from '../../src/locale/setup.ts'
import { placeholdersIn } from '../../src/locale/text.ts'
import { faultyLabels } from './style.ts'

test('what is said about the link for the first administrator is said in both languages, with the same figures', async (t) => {
  t.strictSame(faultyLabels(SETUP_WORDS), [])
  for (const { vi, en } of Object.values(SETUP_WORDS)) t.strictSame(placeholdersIn(vi), placeholdersIn(en), en)
})
