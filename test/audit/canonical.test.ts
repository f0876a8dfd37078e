import { test } from 'tap'
import { canonical, NotCanonical } from '../../src/audit/canonical.ts'

const refusalOf = (value: unknown): string => {
  try {
    return canonical(value)
  } catch (problem) {
    return problem instanceof NotCanonical ? 'not canonical' : `another fault: ${problem}`
  }
}

const inBytes = (value: unknown): string => Buffer.from(canonical(value)).toString('hex')

test('RFC 8785, 3.2.2.2: strings of its example are written with the shortest escapes', (t) => {
  const text = '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"\u002f'
  t.equal(
    canonical({ string: text, literals: [null, true, false] }),
    String.raw`{"literals":[null,true,false],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  )
  t.end()
})

test('RFC 8785, 3.2.3: keys of its example are in the order of their UTF-16 code units', (t) => {
  const example = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  }
  t.same(Object.values(JSON.parse(canonical(example), (_, value) => value)).length, 7)
  const order = [...canonical(example).matchAll(/:"([^"]+)"/g)].map(([, value]) => value)
  t.same(order, [
    'Carriage Return',
    'One',
    'Control',
    'Latin Small Letter O With Diaeresis',
    'Euro Sign',
    'Emoji: Grinning Face',
    'Hebrew Letter Dalet With Dagesh',
  ])
  t.end()
})

test('RFC 8785, 3.2.4: the output is UTF-8 without spaces', (t) => {
  t.equal(inBytes({ đảng: ['ủy', 1] }), Buffer.from('{"đảng":["ủy",1]}').toString('hex'))
  t.equal(inBytes('\ud834\udd1e'), '22f09d849e22')
  t.end()
})

test('objects are sorted at every depth, lists are not', (t) => {
  t.equal(
    canonical({ b: [{ d: 1, c: 2 }, 3, 1], a: { z: {}, y: [] } }),
    '{"a":{"y":[],"z":{}},"b":[{"c":2,"d":1},3,1]}',
  )
  t.equal(canonical({ 10: 1, 9: 2, a: 3, A: 4 }), '{"10":1,"9":2,"A":4,"a":3}', 'numbers among keys are texts')
  t.end()
})

test('every control character is escaped, and no other character', (t) => {
  const named: Readonly<Record<number, string>> = { 8: '\\b', 9: '\\t', 10: '\\n', 12: '\\f', 13: '\\r' }
  for (let code = 0; code < 0x20; code += 1) {
    const wanted = named[code] ?? `\\u${code.toString(16).padStart(4, '0')}`
    t.equal(canonical(String.fromCharCode(code)), `"${wanted}"`)
  }
  for (const text of ['\u007f', '\u0085', '\u2028', '\u2029', '\ufeff', '/', '<', '&', "'"])
    t.equal(canonical(text), `"${text}"`)
  t.end()
})

test('look-alikes stay distinct: composed, decomposed and foreign letters have different bytes', (t) => {
  const texts = ['\u1eec', '\u01af\u0309', 'U\u031b\u0309', 'A', '\u0410', '\u0391']
  t.equal(new Set(texts.map(inBytes)).size, texts.length)
  t.end()
})

test('values of different types have different texts', (t) => {
  t.equal(new Set([1, '1', [1], { 1: 1 }, null, '', [], {}, false, 0, 'null'].map(canonical)).size, 11)
  t.end()
})

test('whole numbers are written as decimal digits, up to the last exact one', (t) => {
  t.equal(
    canonical([0, 1, -1, 1e3, 9_007_199_254_740_991, -9_007_199_254_740_991]),
    '[0,1,-1,1000,9007199254740991,-9007199254740991]',
  )
  t.end()
})

test('a key without a value is left out', (t) => {
  t.equal(canonical({ a: undefined, b: null }), '{"b":null}')
  t.end()
})

test('values without one canonical form are refused: fractions, inexact numbers, negative zero, lone surrogates, values outside JSON', (t) => {
  const refused: unknown[] = [
    0.5,
    1e-7,
    2 ** 53,
    -(2 ** 53),
    1e21,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    '\ud800',
    'a\udc00b',
    '\udc00\ud800',
    { '\ud800': 1 },
    [[{ a: '\ud83d' }]],
    [undefined],
    undefined,
    Symbol('a'),
    () => 1,
    { a: () => 1 },
    new Date(0),
    { at: new Date(0) },
    new Map([[1, 2]]),
    Buffer.from('a'),
    // biome-ignore lint/suspicious/noSparseArray: it is what is refused
    [, 1],
  ]
  t.equal(refusalOf(1n), 'not canonical')
  for (const value of refused) t.equal(refusalOf(value), 'not canonical', JSON.stringify(value) ?? typeof value)
  t.end()
})
