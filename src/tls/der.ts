/**
 * Distinguished Encoding Rules (ITU-T X.690), limited to the needs of one certificate. Encoding only: no data from
 * outside is ever decoded here. Each function returns a whole element: tag, length, content.
 */
const tagged = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts)
  const size = content.length
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff]
  return Buffer.concat([Buffer.of(tag, ...length), content])
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => tagged(0x30, ...parts)
export const setOf = (part: Uint8Array): Buffer => tagged(0x31, part)
export const octetString = (content: Uint8Array): Buffer => tagged(0x04, content)
export const utf8String = (text: string): Buffer => tagged(0x0c, Buffer.from(text, 'utf8'))
export const isTrue = tagged(0x01, Buffer.of(0xff))

/** Bits from the left; `unused` is the number of unused bits in the last byte. */
export const bitString = (content: Uint8Array, unused = 0): Buffer => tagged(0x03, Buffer.of(unused), content)

/** A positive whole number, from its bytes. */
export const positiveInteger = (bytes: Uint8Array): Buffer => {
  const first = bytes.findIndex((byte) => byte !== 0)
  const digits = first === -1 ? Buffer.of(0) : bytes.subarray(first)
  return tagged(0x02, digits[0]! >= 0x80 ? Buffer.of(0) : Buffer.of(), digits)
}

/** From dotted notation, such as `2.5.29.17`. */
export const objectIdentifier = (dotted: string): Buffer => {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const inBase128 = (value: number): number[] =>
    value < 0x80 ? [value] : [...inBase128(value >> 7).map((byte) => byte | 0x80), value & 0x7f]
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest].flatMap(inBase128)))
}

/** To the second, in UTC: two digits for years up to 2049 (RFC 5280 § 4.1.2.5), four afterwards. */
export const instant = (date: Date): Buffer => {
  const digits = `${date.toISOString().replaceAll(/[-:T]|\.\d+Z$/g, '')}Z`
  return date.getUTCFullYear() < 2050 ? tagged(0x17, Buffer.from(digits.slice(2))) : tagged(0x18, Buffer.from(digits))
}

/** A context-specific element; `constructed` if it contains elements. */
export const numbered = (number: number, content: Uint8Array, constructed = false): Buffer =>
  tagged((constructed ? 0xa0 : 0x80) | number, content)
