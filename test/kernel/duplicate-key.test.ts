import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'tap'
import { findDuplicateKey } from '../../src/kernel/duplicate-key.ts'

test('a key that stands twice in one object is found, with its place', (t) => {
  t.equal(findDuplicateKey('{"a":1,"a":2}'), '/a')
  t.equal(findDuplicateKey('{"x":{"votes":{"c1":1,"c2":2,"c1":3}}}'), '/x/votes/c1')
  t.equal(findDuplicateKey('[{"a":1},[],{"a":{},"b":[1,{"k/":1,"k\\u002f":2}]}]'), '/2/b/1/k~1')
  t.equal(findDuplicateKey('{"a":{"b":1},"c":2,"a":3}'), '/a')
  t.equal(findDuplicateKey('{"__proto__":1,"__proto__":2}'), '/__proto__')
  t.end()
})

test('the same word elsewhere is no duplicate', (t) => {
  for (const text of [
    '{"a":"a","b":["a","a"],"c":{"a":1}}',
    '[{"a":1},{"a":2}]',
    '{"a":"\\"a\\":1,\\"a\\":","b":"\\\\","c":"{[,]}"}',
    '{"":1," ":2}',
    '"a"',
    '[]',
    '1',
  ]) {
    JSON.parse(text)
    t.equal(findDuplicateKey(text), undefined, text)
  }
  for (const file of readdirSync('test/cases')) {
    t.equal(findDuplicateKey(readFileSync(`test/cases/${file}`, 'utf8')), undefined, file)
  }
  t.end()
})

test('depth and length do not matter', (t) => {
  const depth = 200_000
  t.equal(findDuplicateKey('['.repeat(depth) + ']'.repeat(depth)), undefined)
  t.equal(findDuplicateKey(`{"a":"${'\\"'.repeat(depth)}","a":1}`), '/a')
  t.equal(findDuplicateKey(`{"a":"${'x'.repeat(5_000_000)}","a":1}`), '/a')
  t.end()
})
