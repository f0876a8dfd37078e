import { test } from 'tap'
import { placeholdersIn } from '../../src/locale/text.ts'
import { CERTIFICATE_FAILURES, CERTIFICATE_WORDS, TLS_FAILURES } from '../../src/locale/transport.ts'
import { faultyLabels } from './style.ts'

test('what is said about transport is said in both languages, with the same figures', async (t) => {
  for (const table of [TLS_FAILURES, CERTIFICATE_FAILURES, CERTIFICATE_WORDS]) {
    t.strictSame(faultyLabels(table), [])
    for (const { vi, en } of Object.values(table)) t.strictSame(placeholdersIn(vi), placeholdersIn(en), en)
  }
})

test('a failure to start is one sentence that names the file and its variable', async (t) => {
  for (const { vi, en } of Object.values(TLS_FAILURES)) {
    for (const text of [vi, en]) t.match(text, /^[^.]*\{file\} [^.]*TLS_(?:CERT|KEY)[^.]*\.$/)
  }
})
