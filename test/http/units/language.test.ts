import { test } from 'tap'
import { languageOf } from '../../../src/http/support/language.ts'

test('the language is Vietnamese unless English is preferred', async (t) => {
  const cases: readonly (readonly [header: string | undefined, language: 'vi' | 'en'])[] = [
    [undefined, 'vi'],
    ['', 'vi'],
    ['*', 'vi'],
    ['fr, de;q=0.5', 'vi'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['EN-us', 'en'],
    ['vi, en', 'vi'],
    ['en, vi', 'en'],
    ['en;q=0.8, vi;q=0.9', 'vi'],
    ['vi;q=0.2, en;q=0.3', 'en'],
    ['en;q=0', 'vi'],
    ['fr, en;q=0.1', 'en'],
    ['en;q=nonsense', 'en'],
    [';;;,,,', 'vi'],
  ]
  for (const [header, language] of cases) t.equal(languageOf(header), language, String(header))
})
