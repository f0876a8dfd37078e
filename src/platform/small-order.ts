import { toHex } from '../kernel/bytes.ts'

/**
 * The points of edwards25519 whose order divides eight, by their y in hexadecimal; the last two are 0 and 1 written
 * with p added.
 */
const SMALL_ORDER: ReadonlySet<string> = new Set([
  '0100000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
])

/**
 * True if 32 bytes encode a point of small order, with either sign of x. No honest key or signature contains one, and with such
 * a key one signature fits many messages.
 */
export const isOfSmallOrder = (point: Uint8Array): boolean => {
  const unsigned = Uint8Array.from(point)
  unsigned[31]! &= 0x7f
  return SMALL_ORDER.has(toHex(unsigned))
}
