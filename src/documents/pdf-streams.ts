import { constants, inflateSync } from 'node:zlib'

export const STREAM = 'stream'
export const END = 'endstream'

/** Bytes before a stream in which its dictionary is looked for. */
const DICTIONARY_MOST = 8 * 1024

/** A place that a reader could take for a stream. */
export interface Stream {
  /** The text since the object or the stream before it. */
  readonly own: string
  /** All of the text before it that is looked at. */
  readonly before: string
  readonly data: Buffer
}

/** Every place that a reader could take for a stream, also one inside a comment or inside another stream. */
export function* streamsIn(file: Buffer): Generator<Stream> {
  for (let start = file.indexOf(STREAM); start >= 0; start = file.indexOf(STREAM, start + STREAM.length)) {
    const before = file.toString('latin1', Math.max(0, start - DICTIONARY_MOST), start)
    if (before.endsWith('end')) continue
    let data = start + STREAM.length
    if (file[data] === 0x0d) data += 1
    if (file[data] === 0x0a) data += 1
    const end = file.indexOf(END, data)
    const own = before.slice(Math.max(before.lastIndexOf('endobj'), before.lastIndexOf(END), 0))
    yield { own, before, data: file.subarray(data, end < 0 ? file.length : end) }
  }
}

/** Unpacks as a reader does, which takes also a stream that is cut off. */
export const unpacked = (data: Buffer, most: number): Buffer | 'damaged' | 'too-large' => {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH })
  } catch (error) {
    return error instanceof RangeError ? 'too-large' : 'damaged'
  }
}
