import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'tap'
import { findJsonFault, type JsonLimits } from '../../src/kernel/json-faults.ts'

const WIDE: JsonLimits = { depth: 1_000, keys: 1_000, keyCharacters: 1_000 }

const findDuplicateKey = (text: string): string | undefined => {
  const fault = findJsonFault(text, WIDE)
  return fault?.code === 'key-repeated' ? fault.pointer : undefined
}

test('a repeated key of one object is found, with its place', (t) => {
  t.equal(findDuplicateKey('{"a":1,"a":2}'), '/a')
  t.equal(findDuplicateKey('{"x":{"votes":{"c1":1,"c2":2,"c1":3}}}'), '/x/votes/c1')
  t.equal(findDuplicateKey('[{"a":1},[],{"a":{},"b":[1,{"k/":1,"k\\u002f":2}]}]'), '/2/b/1/k~1')
  t.equal(findDuplicateKey('{"a":{"b":1},"c":2,"a":3}'), '/a')
  t.equal(findDuplicateKey('{"__proto__":1,"__proto__":2}'), '/__proto__')
  t.end()
})

test('the same word at other places is no duplicate', (t) => {
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

test('long texts are searched completely', (t) => {
  const length = 200_000
  t.equal(findDuplicateKey(`{"a":"${'\\"'.repeat(length)}","a":1}`), '/a')
  t.equal(findDuplicateKey(`{"a":"${'x'.repeat(5_000_000)}","a":1}`), '/a')
  t.end()
})

const NARROW: JsonLimits = { depth: 3, keys: 2, keyCharacters: 5 }

test('structure up to the limits is accepted, and one more is not', (t) => {
  for (const text of ['[[[1]]]', '{"a":{"b":[1,2,3]},"c":1}', '{"abcde":1}', '[{"a":1,"b":2},{"a":1,"b":2}]']) {
    t.equal(findJsonFault(text, NARROW), undefined, text)
  }
  t.same(findJsonFault('{"a":[0,[[1]]]}', NARROW), { code: 'too-deep', pointer: '/a/1/0' })
  t.same(findJsonFault('{"x":{"a":1,"b":2,"c":3}}', NARROW), { code: 'keys-too-many', pointer: '/x' })
  t.same(findJsonFault('{"x":{"abcdef":1}}', NARROW), { code: 'key-too-long', pointer: '/x' })
  t.end()
})

test('the text is read only up to the fault', (t) => {
  const rest = '"'.repeat(1_000_000)
  t.match(findJsonFault(`[[[[${rest}`, NARROW), { code: 'too-deep' })
  t.match(findJsonFault(`{"a":1,"b":2,"c"${rest}`, NARROW), { code: 'keys-too-many' })
  t.match(findJsonFault(`{"a":1,"a"${rest}`, NARROW), { code: 'key-repeated' })
  t.end()
})

test('a text that is no JSON has no fault here; the parser reports the error', (t) => {
  for (const text of [
    '',
    '"',
    '{"a',
    '{"a\\',
    '{"\\x":1,"\\x":2}',
    '{"a":"\\"}',
    ']]]]',
    '}{',
    '[,,,,]',
    'nul',
    '{"a":1,',
    '\\"',
  ]) {
    t.equal(findJsonFault(text, NARROW), undefined, text)
  }
  t.end()
})
