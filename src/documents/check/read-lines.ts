import { inThread } from '../in-thread.ts'

const LIMITS = { megabytes: 512, milliseconds: 20_000 }

/**
 * The lines of text of a PDF of unknown origin, read in a thread of its own.
 * @returns an empty list for a picture; null if the bytes are no PDF that can be read within the limits
 */
export const readLines = async (pdf: Uint8Array): Promise<readonly string[] | null> => {
  const read = await inThread<readonly string[] | null>(new URL('./pdf-lines-worker.ts', import.meta.url), pdf, LIMITS)
  return read.ok ? read.value : null
}
