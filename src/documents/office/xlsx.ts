import writeXlsxFile, { type Sheet } from 'write-excel-file/universal'
import type { Cell, Column, Paper, Table } from '../view/paper.ts'
import { withoutTimes } from './archive.ts'
import { tablesOf } from './tables.ts'

/** The width of a digit of the font, in millimetres; a spreadsheet measures columns in digits. */
const MM_PER_DIGIT = 2

/** The narrowest and the widest column that adapts to its text, in digits. */
const NARROWEST = 6
const WIDEST = 60

const BORDER = { borderStyle: 'thin', borderColor: '#000000' } as const

const cellOf = (value: Cell, { align }: Column, bold: boolean) => {
  const style = { align, alignVertical: 'top', ...BORDER, ...(bold ? { fontWeight: 'bold' as const } : {}) } as const
  // A text is typed as text, so that a spreadsheet shows one that looks like a formula as it is.
  return typeof value === 'number'
    ? { value, type: Number, format: '#,##0', ...style }
    : { value: value.normalize('NFC'), type: String, wrap: true, ...style }
}

const widthOf = ({ title, width }: Column, cells: readonly Cell[]): number => {
  if ('mm' in width) return Math.max(NARROWEST, Math.round(width.mm / MM_PER_DIGIT))
  const longest = Math.max(title.length, ...cells.map((cell) => String(cell).length))
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2))
}

const sheetOf = ({ columns, rows, bold = [] }: Table, sheet: string): Sheet<Blob> => ({
  sheet,
  stickyRowsCount: 1,
  columns: columns.map((column, at) => ({
    width: widthOf(
      column,
      rows.map((row) => row[at]!),
    ),
  })),
  data: [
    columns.map((column) => cellOf(column.title, { ...column, align: 'center' }, true)),
    ...rows.map((row, index) => row.map((cell, at) => cellOf(cell, columns[at]!, bold.includes(index)))),
  ],
})

/**
 * The tables of a paper as a spreadsheet, one sheet for each table. Its first row holds the headings; numbers stay numbers.
 * The same paper gives the same bytes.
 * @param paper a paper with at least one table
 * @param date plain date of the paper, yyyy-mm-dd
 */
export const xlsx = async (paper: Pick<Paper, 'blocks' | 'annexes'>, date: string): Promise<Uint8Array> => {
  const sheets = tablesOf(paper).map(({ table, name }) => sheetOf(table, name))
  const blob = await writeXlsxFile(sheets, { fontFamily: 'Times New Roman', fontSize: 12 }).toBlob()
  return withoutTimes(new Uint8Array(await blob.arrayBuffer()), date)
}
