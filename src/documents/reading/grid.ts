import type { Merged } from './sheet-xml.ts'

/** A date of a spreadsheet, as a plain date. */
export interface DateCell {
  readonly date: string
}

/** A cell of a spreadsheet with an error, or with a formula that was not computed. */
export interface WithoutValue {
  readonly broken: string
}

/** A cell; null if it is empty. */
export type GridCell = string | number | DateCell | WithoutValue | null

/** The cells of a table by rows. Row 1 of the file is the first, so numbers of rows are those that a person sees. */
export type Grid = readonly (readonly GridCell[])[]

/** The cells of a list, with the facts of a spreadsheet; a text has neither hidden rows nor merged cells. */
export interface Table {
  readonly grid: Grid
  /** Numbers of hidden rows, from 1. */
  readonly hidden: ReadonlySet<number>
  readonly merged: readonly Merged[]
}

/** Marks that nobody sees and that programs leave in texts: soft hyphens, zero width marks, byte order marks. */
const INVISIBLE = /\u00ad|[\u200b-\u200d\u2060\ufeff]/gu

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
  if (typeof cell === 'number') return String(cell)
  return 'date' in cell ? cell.date : cell.broken
}

/** Errors of Excel as text, and the signs of a column that is too narrow for its dates. */
const ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|#+)$/i

/** The text of a cell that holds no value but an error or a formula; null for other cells. */
export const brokenText = (cell: GridCell | undefined): string | null => {
  if (typeof cell === 'string') return ERROR.test(tidy(cell)) ? tidy(cell) : null
  return cell && typeof cell === 'object' && 'broken' in cell ? cell.broken : null
}
