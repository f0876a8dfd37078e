import { err, ok, type Result } from '../../kernel/result.ts'
import { END, STREAM, streamsIn, unpacked } from '../pdf-streams.ts'

/** The names (`/JavaScript`) of a PDF; they may be written with hexadecimal digits (`/J#61vaScript`). */
export interface PdfNames {
  /** Names outside of streams, and in object streams. */
  readonly structure: ReadonlySet<string>
  /** Names of the structure and of the bytes of every other stream, in which short names occur by chance. */
  readonly anywhere: ReadonlySet<string>
  /** Whether a link runs a script. */
  readonly hasScriptLink: boolean
}

/** Bytes that all object streams and indexes of a file may unpack to. */
const UNPACKED_MOST = 64 * 1024 * 1024

/** A name ends at white space and at a delimiter. */
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]{1,127})/g

const decoded = (name: string): string =>
  name.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))

const addNames = (text: string, names: Set<string>): void => {
  for (const [, name = ''] of text.matchAll(NAME)) names.add(decoded(name))
}

/** The address of a link that is a script and no place. */
const SCRIPT_LINK = /javascript\s*:/i

const namesIn = (text: string): ReadonlySet<string> => {
  const names = new Set<string>()
  addNames(text, names)
  return names
}

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

/** An object stream says how many objects it holds and where the first one is; no reader finds objects in another. */
const holdsObjects = (names: ReadonlySet<string>): boolean => names.has('N') && names.has('First')

/** A stream that a reader unpacks when it opens the file: its objects, or the index of them. */
const isOpenedAtOnce = (names: ReadonlySet<string>): boolean => holdsObjects(names) || names.has('XRef')

/** Filters that writers do not use for object streams, by their names and the short forms. */
const OTHER_FILTERS = [
  ...['ASCIIHexDecode', 'ASCII85Decode', 'LZWDecode', 'RunLengthDecode', 'Crypt'],
  ...['AHx', 'A85', 'LZW', 'RL'],
]

/**
 * Reads the names of a PDF.
 * @returns an error if an object stream or the index cannot be unpacked within the limits, so that objects stay unknown
 */
export const pdfNames = (bytes: Uint8Array): Result<PdfNames, 'unreadable'> => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const structure = new Set<string>()
  const outside = textOutside(file)
  addNames(outside, structure)
  let hasScriptLink = SCRIPT_LINK.test(outside)
  let left = UNPACKED_MOST
  for (const { own, before, data } of streamsIn(file)) {
    const names = namesIn(own)
    const isCertain = isOpenedAtOnce(names)
    if (!isCertain && !isOpenedAtOnce(namesIn(before))) continue
    if (isCertain && OTHER_FILTERS.some((filter) => names.has(filter))) return err('unreadable')
    const isPacked = !isCertain || names.has('Filter') || names.has('F')
    const objects = isPacked ? unpacked(data, left) : data
    if (typeof objects === 'object') {
      left -= objects.length
      const text = objects.toString('latin1')
      addNames(text, structure)
      hasScriptLink ||= SCRIPT_LINK.test(text)
    } else if (isCertain) return err('unreadable')
  }
  const anywhere = new Set(structure)
  addNames(file.toString('latin1'), anywhere)
  return ok({ structure, anywhere, hasScriptLink })
}
