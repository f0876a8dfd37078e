import { getDocumentProxy } from 'unpdf'
import { err, ok } from '../../kernel/result.ts'
import { pdfNames } from './pdf-structure.ts'
import type { Inspected } from './scan.ts'

/** Pages of a scan. */
const PAGES_MOST = 200

/** Names of actions that do more than show a place, of what they run, and of files and media inside a document. */
const ACTIVE = [
  'JavaScript',
  'Launch',
  'Movie',
  'Sound',
  'Thread',
  'EmbeddedFile',
  'EmbeddedFiles',
  'FileAttachment',
  'GoToE',
  'GoToR',
  'ImportData',
  'Rendition',
  'RichMedia',
  'RichMediaExecute',
  'SubmitForm',
]
/** Names too short to be searched in pictures. `AA` holds the actions of a page or a field. */
const ACTIVE_SHORT = ['JS', 'AA', 'XFA', 'EF']
const ENCRYPTED = 'Encrypt'

const isPassword = (error: unknown): boolean => error instanceof Error && error.name === 'PasswordException'

export const isPdf = (bytes: Uint8Array): boolean => new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-'

/** Whether the end of the file is there. */
const hasEnd = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(-1_024)).includes('%%EOF')

/** Opens a PDF as a reader does. */
const opened = async (bytes: Uint8Array): Promise<Inspected> => {
  try {
    // The library takes over the bytes, so it gets a copy.
    const pdf = await getDocumentProxy(new Uint8Array(bytes))
    const pages = pdf.numPages
    if (pages < 1 || pages > PAGES_MOST) return err('scan-damaged')
    const { info } = await pdf.getMetadata()
    if ('EncryptFilterName' in info && info.EncryptFilterName) return err('scan-encrypted')
    const acts = (await pdf.hasJSActions()) || (await pdf.getAttachments()) !== null
    // Throws for a page that is not there.
    for (let page = 1; page <= pages; page += 1) await pdf.getPage(page)
    await pdf.cleanup()
    return acts ? err('scan-active') : ok({ format: 'pdf', pages })
  } catch (error) {
    return err(isPassword(error) ? 'scan-encrypted' : 'scan-damaged')
  }
}

/** Inspects a PDF: by the names in its structure, and by opening it. */
export const inspectPdf = async (bytes: Uint8Array): Promise<Inspected> => {
  const names = pdfNames(bytes)
  if (!names.ok) return err('scan-damaged')
  const { structure, anywhere, hasScriptLink } = names.value
  if (structure.has(ENCRYPTED)) return err('scan-encrypted')
  const acts = ACTIVE.some((name) => anywhere.has(name)) || ACTIVE_SHORT.some((name) => structure.has(name))
  if (acts || hasScriptLink) return err('scan-active')
  return hasEnd(bytes) ? opened(bytes) : err('scan-damaged')
}
