const encoder = new TextEncoder()

/** The UTF-8 bytes of a text. */
export const utf8 = (text: string): Uint8Array => encoder.encode(text)

/** Concatenates all parts. */
export const concatBytes = (parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** True if both hold the same bytes. Not for secrets: the comparison takes longer the more bytes agree. */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false
  return true
}

const HEX_OF_BYTE = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Two lower-case hexadecimal digits for each byte. */
export const toHex = (bytes: Uint8Array): string => {
  let digits = ''
  for (let at = 0; at < bytes.length; at += 1) digits += HEX_OF_BYTE[bytes[at]!]
  return digits
}

/** Hexadecimal digits in groups of four, as they are printed and read aloud. */
export const groupsOfFour = (digits: string): string => digits.replaceAll(/(.{4})(?!$)/g, '$1 ')

/** The value of a lower-case hexadecimal digit; -1 for any other character. */
const digitOf = (code: number): number => {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  return code >= 0x61 && code <= 0x66 ? code - 0x57 : -1
}

/** The bytes of lower-case hexadecimal digits; null for any other text. */
export const fromHex = (digits: string): Uint8Array | null => {
  if (digits.length % 2 !== 0) return null
  const bytes = new Uint8Array(digits.length / 2)
  for (let at = 0; at < bytes.length; at += 1) {
    const [high, low] = [digitOf(digits.charCodeAt(2 * at)), digitOf(digits.charCodeAt(2 * at + 1))]
    if (high < 0 || low < 0) return null
    bytes[at] = high * 16 + low
  }
  return bytes
}
