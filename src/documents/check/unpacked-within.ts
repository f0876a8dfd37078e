import { streamsIn, unpacked } from '../pdf-streams.ts'

/** Ways of packing that a reader of text unpacks besides Flate; no writer of our papers uses them. */
const OTHER_PACKING = /\/(?:LZW|LZWDecode|RL|RunLengthDecode|A85|ASCII85Decode|AHx|ASCIIHexDecode)\b/
const FLATE = /\/(?:Fl|FlateDecode)\b/g

/**
 * Whether everything that is packed in a PDF unpacks to at most so many bytes. A stream that is packed twice, or otherwise
 * than papers are, is too much, because its size is not known before it is unpacked.
 */
export const unpackedWithin = (bytes: Uint8Array, most: number): boolean => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let left = most
  for (const { own, data } of streamsIn(file)) {
    if (OTHER_PACKING.test(own) || [...own.matchAll(FLATE)].length > 1) return false
    const found = unpacked(data, left)
    if (found === 'too-large') return false
    if (found !== 'damaged') left -= found.length
  }
  return left >= 0
}
