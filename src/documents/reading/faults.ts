/** Why a file or a pasted table cannot be read as a whole. */
export const READING_FAULTS = [
  'reading-too-large',
  'reading-inflates',
  'reading-old-excel',
  'reading-macros',
  'reading-encrypted',
  'reading-not-a-workbook',
  'reading-damaged',
  'reading-not-utf8',
  'reading-too-many-rows',
  'reading-too-many-columns',
  'reading-sheet-missing',
  'reading-empty',
  'reading-without-headings',
  'reading-column-missing',
  'reading-too-long',
] as const
export type ReadingFaultCode = (typeof READING_FAULTS)[number]

/** A fault with the figures of its sentence. */
export interface ReadingFault {
  readonly code: ReadingFaultCode
  readonly params?: Readonly<Record<string, string | number>>
}
