/** A date of a spreadsheet, as a plain date. */
export interface DateCell {
  readonly date: string
}

/** A cell; null if it is empty. */
export type GridCell = string | number | DateCell | null

/** The cells of a table by rows. Row 1 of the file is the first, so numbers of rows are those that a person sees. */
export type Grid = readonly (readonly GridCell[])[]

/** Marks that nobody sees and that spreadsheets leave in texts: soft hyphen, zero width space, byte order mark. */
const INVISIBLE = /[\u00ad\u200b\ufeff]/g

/** A text in NFC without invisible marks and with single spaces. */
export const tidy = (text: string): string =>
  text.normalize('NFC').replaceAll(INVISIBLE, '').replaceAll(/\s+/gu, ' ').trim()

/** A soft hyphen, which is the letter Ư in the old font TCVN3. */
const SOFT_HYPHEN = '\u00ad'

/** Whether a cell has a soft hyphen, which {@link textOf} leaves out. */
export const hasSoftHyphen = (cell: GridCell | undefined): boolean =>
  typeof cell === 'string' && cell.includes(SOFT_HYPHEN)

/** A cell as text, empty if it has none. */
export const textOf = (cell: GridCell | undefined): string => {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return tidy(cell)
  return typeof cell === 'number' ? String(cell) : cell.date
}
