import fc from 'fast-check'
import { test } from 'tap'
import { canonical } from '../../src/audit/canonical.ts'
import { canonicalOf } from '../../src/verification/canonical-line.ts'
import { anyCharacter } from '../support/any-character.ts'

/** By the slow way alone. */
const slowly = (value: unknown): string | null => {
  try {
    return canonical(value)
  } catch {
    return null
  }
}

const key = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 3 }),
  fc.constantFrom('10', '9', '1', 'a', '__proto__', 'é'),
)
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, 0, -0, 1.5, 1e21, 2 ** 53, Number.MAX_SAFE_INTEGER, -7, '\ud800', '\\ud800'),
    fc.string({ unit: anyCharacter, maxLength: 5 }),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.array(fc.tuple(key, tie('tree')), { maxLength: 4 }).map((pairs) => new Map(pairs as [string, unknown][])),
  ),
}))

/** JSON with the keys in the order in which they came, whatever their names are. */
const written = (value: unknown): string => {
  if (Object.is(value, -0)) return '-0'
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`
  if (!(value instanceof Map)) return JSON.stringify(value)
  return `{${[...value].map(([name, member]) => `${JSON.stringify(name)}:${written(member)}`).join(',')}}`
}

test('RFC 8785: the fast path gives the same canonical text as the slow one, for any input', (t) => {
  let own = 0
  fc.assert(
    fc.property(tree, (value) => {
      const text = written(value)
      return [text, slowly(JSON.parse(text)) ?? 'null'].every((line) => {
        const read: unknown = JSON.parse(line)
        const expected = slowly(read)
        if (expected === line) own += 1
        return canonicalOf(read, line) === expected
      })
    }),
    { numRuns: 300 },
  )
  t.ok(own > 100, 'many of them were their own canonical text')
  t.end()
})

test('RFC 8785: other spellings are not canonical', (t) => {
  for (const text of ['{"b":1,"a":2}', '{"9":1,"10":2}', '[1.0]', '["\\u0041"]', '[1e2]', '{"a":1,"a":1}', ' 1']) {
    t.not(canonicalOf(JSON.parse(text), text), text)
  }
  t.equal(canonicalOf(JSON.parse('{"10":2,"9":1}'), '{"10":2,"9":1}'), '{"10":2,"9":1}')
  for (const text of ['0.5', '-0', '1e400', '9007199254740993', '"\\ud800"', `${'['.repeat(1e5)}${']'.repeat(1e5)}`]) {
    t.equal(canonicalOf(JSON.parse(text), text), null)
  }
  t.end()
})
