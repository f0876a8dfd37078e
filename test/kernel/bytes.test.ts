import fc from 'fast-check'
import { test } from 'tap'
import { concatBytes, fromHex, sameBytes, toHex, utf8 } from '../../src/kernel/bytes.ts'
import { anyCharacter } from '../support/any-character.ts'

const bytes = fc.uint8Array({ maxLength: 100 })

test('hexadecimal digits match Node and can be decoded', async (t) => {
  fc.assert(fc.property(bytes, (some) => toHex(some) === Buffer.from(some).toString('hex')))
  fc.assert(fc.property(bytes, (some) => sameBytes(fromHex(toHex(some))!, some)))
  t.same(fromHex('00ff7f80'), Uint8Array.of(0, 255, 127, 128))
  t.equal(fromHex('')?.length, 0)
})

test('only lower-case hexadecimal digits of whole bytes are accepted', async (t) => {
  for (const text of ['0', '000', 'FF', 'fg', '0x00', ' 00', '00\n', '/0', ':0', '`0']) {
    t.equal(fromHex(text), null, JSON.stringify(text))
  }
})

test('bytes are equal only if their lengths and all bytes are', async (t) => {
  fc.assert(fc.property(bytes, bytes, (a, b) => sameBytes(a, b) === (Buffer.compare(a, b) === 0)))
  t.ok(sameBytes(Uint8Array.of(1, 2), Buffer.from([1, 2])))
  t.notOk(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2, 0)))
  t.notOk(sameBytes(Uint8Array.of(1, 2, 0), Uint8Array.of(1, 2)))
  t.notOk(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3)))
})

test('parts are concatenated in order and unchanged', async (t) => {
  const parts = [Uint8Array.of(1), new Uint8Array(0), Uint8Array.of(2, 3).subarray(1), Buffer.from('a')]
  t.same(concatBytes(parts), Uint8Array.of(1, 3, 97))
  t.equal(concatBytes([]).length, 0)
  t.equal(concatBytes(Array.from({ length: 200_000 }, () => Uint8Array.of(7))).length, 200_000, 'many parts')
})

test('a text is encoded as UTF-8', async (t) => {
  fc.assert(fc.property(fc.string({ unit: anyCharacter }), (text) => sameBytes(utf8(text), Buffer.from(text))))
  t.equal(toHex(utf8('Đại')), 'c490e1baa169')
})
