/**
 * Base64 with padding (RFC 4648, section 4), written here because browsers and Node.js offer different functions for
 * it.
 */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const BITS_OF_SIGN: ReadonlyMap<string, number> = new Map([...ALPHABET].map((sign, bits) => [sign, bits]))
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** The base64 text of bytes, with padding. */
export const toBase64 = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [first, second = 0, third = 0] = bytes.subarray(at, at + 3)
    const bits = (first! << 16) | (second << 8) | third
    text += ALPHABET[bits >> 18]! + ALPHABET[(bits >> 12) & 63]! + ALPHABET[(bits >> 6) & 63]! + ALPHABET[bits & 63]!
  }
  const missing = (3 - (bytes.length % 3)) % 3
  return text.slice(0, text.length - missing) + '='.repeat(missing)
}

/** The bytes of a base64 text, if it is the one text that `toBase64` gives for them; null for any other text. */
export const fromBase64 = (text: string): Uint8Array | null => {
  if (!BASE64.test(text)) return null
  const signs = text.replace(/=+$/, '')
  const bytes = new Uint8Array(Math.floor((signs.length * 3) / 4))
  let [bits, held, at] = [0, 0, 0]
  for (const sign of signs) {
    bits = ((bits << 6) | BITS_OF_SIGN.get(sign)!) & 0xffff
    held += 6
    if (held < 8) continue
    held -= 8
    bytes[at] = (bits >> held) & 0xff
    at += 1
  }
  // Nonzero spare bits in the last character would be a second encoding of the same bytes.
  return (bits & ((1 << held) - 1)) === 0 ? bytes : null
}
