import { fieldsOf } from '../../kernel/unknown.ts'

/** How much of the file of a log has come. */
export interface Received {
  readonly bytes: number
  readonly lines: number
  /** Events in the log, as the first line says; null before that line, and for a file that does not say it. */
  readonly size: number | null
}

export const NOTHING_RECEIVED: Received = { bytes: 0, lines: 0, size: null }

const LINE_BREAK = 0x0a
/** A first line that is longer says nothing about the size. */
const FIRST_LINE_MAX = 64 * 1024

/** The number of events that the first line of a log names; null for any other line. */
const sizeIn = (line: string): number | null => {
  try {
    const { size } = fieldsOf(fieldsOf(JSON.parse(line))['manifest'])
    return typeof size === 'number' && Number.isSafeInteger(size) ? size : null
  } catch {
    return null
  }
}

/** Counts what comes of the file of a log, piece by piece. */
export const countReceived = (): ((piece: Uint8Array) => Received) => {
  let now = NOTHING_RECEIVED
  let first = ''
  const decoder = new TextDecoder()
  return (piece) => {
    let { lines, size } = now
    let end = -1
    for (let at = piece.indexOf(LINE_BREAK); at >= 0; at = piece.indexOf(LINE_BREAK, at + 1)) {
      if (end < 0) end = at
      lines += 1
    }
    if (now.lines === 0 && first.length < FIRST_LINE_MAX) {
      first += decoder.decode(end < 0 ? piece : piece.subarray(0, end), { stream: true })
      if (lines > 0) size = sizeIn(first)
    }
    now = { bytes: now.bytes + piece.length, lines, size }
    return now
  }
}

/**
 * Reads the file in an answer piece by piece.
 * @param watch hears of each piece; if it answers false, nothing more is read
 * @throws Error if the connection ends before the file, or nothing more is to be read
 */
export const receive = async (response: Response, watch: (piece: Uint8Array) => boolean): Promise<Blob> => {
  const reader = response.body!.getReader()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return new Blob(pieces, { type: response.headers.get('content-type') ?? '' })
    pieces.push(value)
    if (watch(value)) continue
    await reader.cancel()
    throw new Error('given up')
  }
}
