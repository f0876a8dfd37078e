import { test } from 'tap'
import { FINDINGS } from '../../src/locale/findings.ts'
import { FINDING_CODES } from '../../src/rules/types.ts'
import { faultyLabels } from './style.ts'

test('every finding is a whole sentence in both languages, without placeholders', (t) => {
  t.strictSame(Object.keys(FINDINGS), [...FINDING_CODES])
  t.strictSame(faultyLabels(FINDINGS), [])
  const texts = Object.values(FINDINGS).flatMap(({ vi, en }) => [vi, en])
  t.strictSame(
    texts.filter((text) => !/^\p{Lu}[^{}[\]]*[^.]\.$/u.test(text)),
    [],
  )
  t.end()
})

test('findings based on a reading say that it is not law', (t) => {
  for (const code of ['returned-exceeds-issued', 'quorum-not-met', 'name-order'] as const) {
    t.match(FINDINGS[code].vi, /cách hiểu của chương trình, không phải quy định/, code)
    t.match(FINDINGS[code].en, /a reading of the program, not a rule of law/, code)
  }
  t.end()
})
