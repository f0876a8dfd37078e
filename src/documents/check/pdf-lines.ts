import { extractText, getDocumentProxy } from 'unpdf'
import { unpackedWithin } from './unpacked-within.ts'

/** The limit of a paper, in bytes; one of 220 names has half a megabyte. */
export const PDF_MOST = 5 * 1024 * 1024
/** The limit of everything in it that is packed, in bytes. */
const UNPACKED_MOST = 40 * 1024 * 1024

/** The pages of a paper that are read. */
const PAGES_MOST = 200

/**
 * The lines of text of a PDF in reading order.
 * @returns an empty list for a picture; null if the bytes are no PDF that can be read
 */
export const pdfLines = async (bytes: Uint8Array): Promise<readonly string[] | null> => {
  if (bytes.byteLength > PDF_MOST || !unpackedWithin(bytes, UNPACKED_MOST)) return null
  try {
    // The library takes over the bytes, so it gets a copy.
    const pdf = await getDocumentProxy(new Uint8Array(bytes))
    if (pdf.numPages > PAGES_MOST) return null
    const { text } = await extractText(pdf, { mergePages: false })
    await pdf.cleanup()
    return text.flatMap((page) => page.normalize('NFC').split('\n'))
  } catch {
    return null
  }
}
