import { test } from 'tap'
import { bitString, instant, numbered, objectIdentifier, octetString, positiveInteger } from '../../src/tls/der.ts'

const hex = (bytes: Buffer): string => bytes.toString('hex')

test('lengths: one byte up to 127, then a count of bytes', async (t) => {
  t.equal(hex(octetString(Buffer.alloc(127)).subarray(0, 3)), '047f00')
  t.equal(hex(octetString(Buffer.alloc(128)).subarray(0, 4)), '04818000')
  t.equal(hex(octetString(Buffer.alloc(255)).subarray(0, 4)), '0481ff00')
  t.equal(hex(octetString(Buffer.alloc(256)).subarray(0, 5)), '0482010000')
})

test('numbers are positive and as short as they can be', async (t) => {
  t.equal(hex(positiveInteger(Buffer.of(0))), '020100')
  t.equal(hex(positiveInteger(Buffer.of(0x7f))), '02017f')
  t.equal(hex(positiveInteger(Buffer.of(0x80))), '02020080')
  t.equal(hex(positiveInteger(Buffer.of(0, 0, 1, 0))), '02020100')
})

test('object identifiers match the standard', async (t) => {
  // X.690 § 8.19.5 and RFC 5758.
  t.equal(hex(objectIdentifier('2.100.3')), '0603813403')
  t.equal(hex(objectIdentifier('1.2.840.10045.4.3.2')), '06082a8648ce3d040302')
  t.equal(hex(objectIdentifier('2.5.29.17')), '0603551d11')
})

test('instants: two digits of the year up to 2049, four from 2050', async (t) => {
  t.equal(instant(new Date('2049-12-31T23:59:59.999Z')).toString('latin1'), '\x17\x0d491231235959Z')
  t.equal(instant(new Date('2050-01-01T00:00:00Z')).toString('latin1'), '\x18\x0f20500101000000Z')
})

test('unused bits, and elements with a number', async (t) => {
  t.equal(hex(bitString(Buffer.of(0x80), 7)), '03020780')
  t.equal(hex(numbered(2, Buffer.from('a'))), '820161')
  t.equal(hex(numbered(0, Buffer.of(), true)), 'a000')
})
