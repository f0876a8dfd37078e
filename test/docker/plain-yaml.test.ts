import { test } from 'tap'
import { parsePlainYaml } from './plain-yaml.ts'

test('reads mappings, lists and scalars', async (t) => {
  const source = '# words\na:\n  b: one two\n  c:\n    - "1:2"\n    - x\nd: ["p", "q"]\n\ne:\n'
  t.same(parsePlainYaml(source), { a: { b: 'one two', c: ['1:2', 'x'] }, d: ['p', 'q'], e: null })
})

for (const source of [
  'a: 1\na: 2\n',
  'a: {b: 1}\n',
  'a: &x 1\n',
  'a: b: c\n',
  'a: one # two\n',
  'just words\n',
  'a: 1\n    b: 2\n',
]) {
  test(`refuses what a reader could take in another way: ${JSON.stringify(source)}`, async (t) => {
    t.throws(() => parsePlainYaml(source))
  })
}
