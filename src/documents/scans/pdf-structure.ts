import { constants, inflateSync } from 'node:zlib'
import { err, ok, type Result } from '../../kernel/result.ts'

/** The names (`/JavaScript`) of a PDF; they may be written with hexadecimal digits (`/J#61vaScript`). */
export interface PdfNames {
  /** Names outside of streams, and in object streams. */
  readonly structure: ReadonlySet<string>
  /** Names of the structure and of the bytes of every other stream, in which short names occur by chance. */
  readonly anywhere: ReadonlySet<string>
}

/** Bytes that all object streams of a file may unpack to. */
const UNPACKED_MOST = 64 * 1024 * 1024

/** Bytes before a stream in which its dictionary is looked for. */
const DICTIONARY_MOST = 8 * 1024

/** A name ends at white space and at a delimiter. */
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]{1,127})/g

const decoded = (name: string): string =>
  name.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))

const addNames = (text: string, names: Set<string>): void => {
  for (const [, name = ''] of text.matchAll(NAME)) names.add(decoded(name))
}

const namesIn = (text: string): ReadonlySet<string> => {
  const names = new Set<string>()
  addNames(text, names)
  return names
}

const STREAM = 'stream'
const END = 'endstream'

/** The text outside of streams. */
const textOutside = (file: Buffer): string => {
  const texts: string[] = []
  for (let from = 0; ; ) {
    const start = file.indexOf(STREAM, from)
    texts.push(file.toString('latin1', from, start < 0 ? file.length : start))
    const end = start < 0 ? -1 : file.indexOf(END, start)
    if (end < 0) return texts.join('\n')
    from = end + END.length
  }
}

interface Stream {
  /** The text since the object or the stream before it. */
  readonly own: string
  /** All of the text before it that is looked at. */
  readonly before: string
  readonly data: Buffer
}

/** Every place that a reader could take for a stream, also one inside a comment or inside another stream. */
function* streamsIn(file: Buffer): Generator<Stream> {
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

/** An object stream says how many objects it holds and where the first one is; no reader finds objects in another. */
const holdsObjects = (names: ReadonlySet<string>): boolean => names.has('N') && names.has('First')

/** Filters that writers do not use for object streams, by their names and the short forms. */
const OTHER_FILTERS = [
  ...['ASCIIHexDecode', 'ASCII85Decode', 'LZWDecode', 'RunLengthDecode', 'Crypt'],
  ...['AHx', 'A85', 'LZW', 'RL'],
]

/** Unpacks as a reader does, which takes also a stream that is cut off; null if nothing can be unpacked. */
const unpacked = (data: Buffer, most: number): Buffer | null => {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return null
  }
}

/**
 * Reads the names of a PDF.
 * @returns an error if an object stream cannot be unpacked within the limits, so that its objects stay unknown
 */
export const pdfNames = (bytes: Uint8Array): Result<PdfNames, 'unreadable'> => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const structure = new Set<string>()
  addNames(textOutside(file), structure)
  let left = UNPACKED_MOST
  for (const { own, before, data } of streamsIn(file)) {
    const names = namesIn(own)
    const isCertain = holdsObjects(names)
    if (!isCertain && !holdsObjects(namesIn(before))) continue
    if (isCertain && OTHER_FILTERS.some((filter) => names.has(filter))) return err('unreadable')
    const isPacked = !isCertain || names.has('Filter') || names.has('F')
    const objects = isPacked ? unpacked(data, left) : data
    if (objects) {
      left -= objects.length
      addNames(objects.toString('latin1'), structure)
    } else if (isCertain) return err('unreadable')
  }
  const anywhere = new Set(structure)
  addNames(file.toString('latin1'), anywhere)
  return ok({ structure, anywhere })
}
