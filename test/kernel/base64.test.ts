import fc from 'fast-check'
import { test } from 'tap'
import { fromBase64, toBase64 } from '../../src/kernel/base64.ts'
import { sameBytes } from '../../src/kernel/bytes.ts'

const bytes = fc.uint8Array({ maxLength: 100 })

test('base64 matches Node and can be decoded', async () => {
  fc.assert(fc.property(bytes, (some) => toBase64(some) === Buffer.from(some).toString('base64')))
  fc.assert(fc.property(bytes, (some) => sameBytes(fromBase64(toBase64(some))!, some)))
})

test('RFC 4648, 10: the test vectors', async (t) => {
  for (const [text, encoded] of [
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg=='],
    ['fooba', 'Zm9vYmE='],
    ['foobar', 'Zm9vYmFy'],
  ] as const) {
    t.equal(toBase64(Buffer.from(text)), encoded)
    t.same(fromBase64(encoded), new Uint8Array(Buffer.from(text)))
  }
})

test('a text is accepted exactly if Node would write it', async () => {
  const sign = fc.constantFrom(...'ABQRTWEaz019+/=-_ \n')
  const texts = fc.array(sign, { maxLength: 9 }).map((signs) => signs.join(''))
  const isWritten = (text: string): boolean => Buffer.from(text, 'base64').toString('base64') === text
  fc.assert(
    fc.property(texts, (text) => (fromBase64(text) !== null) === isWritten(text)),
    { numRuns: 2000 },
  )
})

test('only canonical base64 is accepted: no spare bits, no missing padding', (t) => {
  t.same(fromBase64('TWE='), Uint8Array.of(0x4d, 0x61))
  t.equal(fromBase64('')?.length, 0)
  for (const text of [
    'TWF=',
    'TR==',
    'TWE',
    'TWE==',
    'TWE=\n',
    ' TWE=',
    'TW E=',
    'TWFu=',
    '-_-_',
    'T',
    '====',
    'TQ=',
  ]) {
    t.equal(fromBase64(text), null, JSON.stringify(text))
  }
  t.end()
})
