import writeXlsxFile, { type Sheet } from 'write-excel-file/universal'
import type { Cell, Column } from '../view/paper.ts'
import { withoutTimes } from './archive.ts'
import { type NamedTable, type TabularPaper, tablesOf, titleLines } from './tables.ts'

/** The width of a digit of the font, in millimetres; a spreadsheet measures columns in digits. */
const MM_PER_DIGIT = 2

/** With so many texts above them, headings that stay in sight would leave no room for rows. */
const MOST_ABOVE = 6

/** The narrowest and the widest column that adapts to its text, in digits. */
const NARROWEST = 6
const WIDEST = 60

const BORDER = { borderStyle: 'thin', borderColor: '#000000' } as const

/** Days from the epoch of spreadsheets to that of the clock. */
const EPOCH = 25_569
const DAY = 86_400_000

interface Figure {
  readonly value: number
  readonly format: string
}

/** A number, a percentage or a date that the paper writes as text, as a number with its format; null for any other text. */
const figureIn = (text: string): Figure | null => {
  if (/^(?:0|[1-9]\d{0,5})$/.test(text)) return { value: Number(text), format: '0' }
  if (/^\d{1,3},\d\d$/.test(text)) return { value: Number(text.replace(',', '.')), format: '0.00' }
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []
  if (year === undefined) return null
  return { value: Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY + EPOCH, format: 'dd/mm/yyyy' }
}

/** Only columns of figures are not set at the left, so that no name and no remark becomes a number. */
const figureOf = (value: Cell, { align }: Column): Figure | null => {
  if (typeof value === 'number') return { value, format: '#,##0' }
  return align === 'left' ? null : figureIn(value)
}

const cellOf = (value: Cell, column: Column, bold: boolean) => {
  const { align } = column
  const style = { align, alignVertical: 'top', ...BORDER, ...(bold ? { fontWeight: 'bold' as const } : {}) } as const
  // A text is typed as text, so that a spreadsheet shows one that looks like a formula as it is.
  const figure = figureOf(value, column)
  return figure
    ? { ...figure, type: Number, ...style }
    : { value: String(value).normalize('NFC'), type: String, wrap: true, ...style }
}

const widthOf = ({ title, width }: Column, cells: readonly Cell[]): number => {
  if ('mm' in width) return Math.max(NARROWEST, Math.round(width.mm / MM_PER_DIGIT))
  const longest = Math.max(title.length, ...cells.map((cell) => String(cell).length))
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2))
}

/** A line of text beside the table, over all its columns. */
const textRow = (text: string, columns: number) => [
  { value: text.normalize('NFC'), type: String, wrap: true, alignVertical: 'top', columnSpan: columns } as const,
]

const sheetOf = (
  { table: { columns, rows, bold = [] }, name, above, below }: NamedTable,
  titles: readonly string[],
): Sheet<Blob> => ({
  sheet: name,
  ...(titles.length + above.length < MOST_ABOVE ? { stickyRowsCount: titles.length + above.length + 1 } : {}),
  columns: columns.map((column, at) => ({
    width: widthOf(
      column,
      rows.map((row) => row[at]!),
    ),
  })),
  data: [
    ...[...titles, ...above].map((text) => textRow(text, columns.length)),
    columns.map((column) => cellOf(column.title, { ...column, align: 'center' }, true)),
    ...rows.map((row, index) => row.map((cell, at) => cellOf(cell, columns[at]!, bold.includes(index)))),
    ...below.map((text) => textRow(text, columns.length)),
  ],
})

/**
 * The tables of a paper as a spreadsheet, one sheet for each table: issuing body and title, the texts above the table, a row of
 * headings, the rows, in which years, percentages and dates are numbers, too.
 * The same paper gives the same bytes.
 * @param paper a paper with at least one table
 * @param date plain date of the paper, yyyy-mm-dd
 * @param mark the first row of each sheet of a rehearsal; null for a real paper
 */
export const xlsx = async (paper: TabularPaper, date: string, mark: string | null): Promise<Uint8Array> => {
  const titles = [...(mark === null ? [] : [mark]), ...titleLines(paper)]
  const sheets = tablesOf(paper).map((one) => sheetOf(one, titles))
  const blob = await writeXlsxFile(sheets, { fontFamily: 'Times New Roman', fontSize: 12 }).toBlob()
  return withoutTimes(new Uint8Array(await blob.arrayBuffer()), date)
}
