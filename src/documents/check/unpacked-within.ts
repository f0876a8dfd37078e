import { constants, inflateSync } from 'node:zlib'

const STREAM = 'stream'
const END = 'endstream'
/** Bytes before a stream in which its dictionary is looked for. */
const DICTIONARY = 4 * 1024

/** Ways of packing that a reader of text unpacks besides Flate; no writer of our papers uses them. */
const OTHER_PACKING = /\/(?:LZW|LZWDecode|RL|RunLengthDecode|A85|ASCII85Decode|AHx|ASCIIHexDecode)\b/
const FLATE = /\/(?:Fl|FlateDecode)\b/g

const unpackedSize = (data: Buffer, most: number): number => {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH }).length
  } catch (error) {
    return error instanceof RangeError ? most + 1 : 0
  }
}

/**
 * Whether everything that is packed in a PDF unpacks to at most so many bytes. A stream that is packed twice, or otherwise
 * than papers are, is too much, because its size is not known before it is unpacked.
 */
export const unpackedWithin = (bytes: Uint8Array, most: number): boolean => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let left = most
  for (let start = file.indexOf(STREAM); start >= 0; start = file.indexOf(STREAM, start + STREAM.length)) {
    const before = file.toString('latin1', Math.max(0, start - DICTIONARY), start)
    if (before.endsWith('end')) continue
    const own = before.slice(Math.max(before.lastIndexOf('endobj'), before.lastIndexOf(END), 0))
    if (OTHER_PACKING.test(own) || [...own.matchAll(FLATE)].length > 1) return false
    let data = start + STREAM.length
    if (file[data] === 0x0d) data += 1
    if (file[data] === 0x0a) data += 1
    const end = file.indexOf(END, data)
    left -= unpackedSize(file.subarray(data, end < 0 ? file.length : end), left)
    if (left < 0) return false
  }
  return true
}
