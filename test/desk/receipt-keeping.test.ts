import { test } from 'tap'
import { codeOf, sourcesIn } from '../support/source.ts'

const DESK = sourcesIn('src/desk/**/*.ts', 'src/desk/**/*.tsx').map(({ path, text }) => ({ path, code: codeOf(text) }))

const filesWith = (pattern: RegExp): readonly string[] =>
  DESK.flatMap(({ path, code }) => [...code.matchAll(pattern)].map(() => path))

test('every act goes through the one function that hands its receipt on', async (t) => {
  t.same(filesWith(/\bXMLHttpRequest\b|\bsendBeacon\b|\bWebSocket\b/g), [])
  t.same(
    filesWith(/\bfetch\(/g),
    ['src/desk/api/call.ts', 'src/desk/hall/stream.ts', 'src/desk/part-of-desk.ts'],
    'the other two only read',
  )
  t.same(filesWith(/\bonReceipt\(/g), ['src/desk/outbox/act-receipts.ts'])
  t.same(
    filesWith(/\bkeepsReceipt: true,/g),
    Array.from({ length: 3 }, () => 'src/desk/outbox/entry-api.ts'),
    'only ballots, corrections and removals are kept by their sender',
  )
})
