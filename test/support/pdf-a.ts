import { pdfNames } from '../../src/documents/scans/pdf-structure.ts'
import { fontsOf, infoOf, metadataOf, structuredTextOf, wordsOf } from './poppler.ts'

/** Names in the structure of a PDF/A-2 of level A. */
const NEEDED = [
  ...['Metadata', 'OutputIntents', 'GTS_PDFA1', 'DestOutputProfile'],
  ...['MarkInfo', 'StructTreeRoot', 'ParentTree', 'Lang', 'ToUnicode'],
]
/** Names of what PDF/A-2 forbids, and of attachments, which papers do not have. */
const FORBIDDEN = [
  ...['Encrypt', 'JavaScript', 'JS', 'Launch', 'Sound', 'Movie', 'ResetForm', 'ImportData', 'AA'],
  ...['XFA', 'EmbeddedFile', 'EmbeddedFiles', 'LZWDecode', 'PostScript', 'PS'],
]

/**
 * The faults of a PDF as a PDF/A-2 of level A, as far as they can be read without a validator. An empty list is no proof that
 * the file conforms.
 */
export const pdfAFaults = (pdf: Uint8Array): readonly string[] => {
  const names = pdfNames(pdf)
  if (!names.ok) return ['its structure cannot be read']
  const info = infoOf(pdf)
  const metadata = metadataOf(pdf)
  const faults: readonly (readonly [fault: string, isFault: boolean])[] = [
    ...NEEDED.map((name) => [`no ${name}`, !names.value.structure.has(name)] as const),
    ...FORBIDDEN.map((name) => [`has ${name}`, names.value.structure.has(name)] as const),
    ['the metadata do not say part 2', !metadata.includes('<pdfaid:part>2</pdfaid:part>')],
    ['the metadata do not say level A', !metadata.includes('<pdfaid:conformance>A</pdfaid:conformance>')],
    ['not tagged', info.get('Tagged') !== 'yes'],
    ['marked as suspect', info.get('Suspects') !== 'no'],
    ['encrypted', info.get('Encrypted') !== 'no'],
    ['has a script', info.get('JavaScript') !== 'no'],
    ['has a form', info.get('Form') !== 'none'],
    ['has no title', (info.get('Title') ?? '') === ''],
    ['has no fonts', fontsOf(pdf).length === 0],
    ...fontsOf(pdf).flatMap(({ name, isEmbedded, hasUnicode }) => [
      [`${name} is not embedded`, !isEmbedded] as const,
      [`${name} has no map to Unicode`, !hasUnicode] as const,
    ]),
  ]
  return faults.filter(([, isFault]) => isFault).map(([fault]) => fault)
}

/** Words that are printed and not in the logical structure. Running heads and feet are not part of it. */
export const wordsOutsideStructure = (pdf: Uint8Array): readonly string[] => {
  const structured = structuredTextOf(pdf)
  return [...new Set(wordsOf(pdf).map(({ text }) => text))].filter((word) => !structured.includes(word))
}
