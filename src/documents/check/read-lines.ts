import { ok, type Result } from '../../kernel/result.ts'
import { inThread } from '../in-thread.ts'
import { oneByOne } from '../one-by-one.ts'
import { PDF_MOST } from './pdf-lines.ts'

const LIMITS = { megabytes: 256, milliseconds: 10_000 }
/** Files that are read or wait at one time. */
const FILES_MOST = 8

/** Reads the text of PDF files of unknown origin. */
export interface LineReader {
  /**
   * The lines of text of a PDF, one file after the other, each in a thread of its own.
   * @returns an empty list for a picture; null if the bytes are no PDF that can be read within the limits; `'busy'` if too
   *   many files wait
   */
  read(pdf: Uint8Array): Promise<Result<readonly string[] | null, 'busy'>>
}

const WORKER = new URL('./pdf-lines-worker.ts', import.meta.url)

const readInThread = async (pdf: Uint8Array): Promise<readonly string[] | null> => {
  const read = await inThread<readonly string[] | null>(WORKER, pdf, LIMITS)
  return read.ok ? read.value : null
}

export const createLineReader = (): LineReader => {
  const run = oneByOne(FILES_MOST)
  return {
    // Not copied to a thread only to be refused there.
    read: async (pdf) => (pdf.byteLength > PDF_MOST ? ok(null) : run(() => readInThread(pdf))),
  }
}
