import { test } from 'tap'
import { type Bilingual, placeholdersIn } from '../../src/locale/text.ts'
import { BUNDLE_FAULT_TEXTS, REMARK_TEXTS, REPORT_TEXTS, VERDICT_TEXTS } from '../../src/locale/verification.ts'
import { VIOLATIONS } from '../../src/locale/violations.ts'
import { BUNDLE_FAULTS, REMARK_CODES } from '../../src/verification/verification.ts'
import { VIOLATION_CODES } from '../../src/verification/violation.ts'
import { faulty } from './style.ts'

const TABLES: readonly (readonly [Readonly<Record<string, Bilingual>>, readonly string[]])[] = [
  [VIOLATIONS, VIOLATION_CODES],
  [BUNDLE_FAULT_TEXTS, BUNDLE_FAULTS],
  [REMARK_TEXTS, REMARK_CODES],
]

test('every violation, fault and remark has its own sentence, with the same figures in both languages', (t) => {
  for (const [texts, codes] of TABLES) {
    t.strictSame(Object.keys(texts).toSorted(), codes.toSorted())
    for (const [code, { vi, en }] of Object.entries(texts)) {
      t.same(placeholdersIn(vi).toSorted(), placeholdersIn(en).toSorted(), code)
    }
    for (const language of ['vi', 'en'] as const) {
      const sentences = Object.values(texts).map((sentence) => sentence[language])
      t.equal(new Set(sentences).size, sentences.length, 'no two say the same')
      t.same(faulty(sentences, language), [])
    }
  }
  t.end()
})

test('only the good verdict says that a log was verified', (t) => {
  const { verified, ...bad } = VERDICT_TEXTS
  const others = [...TABLES.map(([texts]) => texts), REPORT_TEXTS, bad].flatMap((texts) => Object.values(texts))
  t.match(verified.en, 'verified')
  for (const { vi, en } of others) t.notMatch(`${vi} ${en}`, /verified|kiểm chứng/i)
  t.end()
})
