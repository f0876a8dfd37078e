import type { Cell } from '../view/paper.ts'
import { type NamedTable, type TabularPaper, tablesOf, titleLines } from './tables.ts'

/** Excel reads a CSV file as UTF-8 only if it begins with this mark. */
const BYTE_ORDER_MARK = '\u{feff}'

/** Cells that begin so are formulas to a spreadsheet, also in full width. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/** A cell of RFC 4180. A number stays one; a text that a spreadsheet would calculate begins with an apostrophe. */
const field = (cell: Cell): string => {
  if (typeof cell === 'number') return String(cell)
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const line = (cells: readonly Cell[]): string => `${cells.map(field).join(',')}\r\n`

const csvOf = ({ table: { columns, rows }, above, below }: NamedTable): string =>
  [...above.map((text) => [text]), columns.map(({ title }) => title), ...rows, ...below.map((text) => [text])]
    .map(line)
    .join('')

/**
 * The tables of a paper as a CSV file: UTF-8 with a byte order mark, commas, CRLF. First come the issuing body and the
 * title, then each table with the texts above it and a row of headings. An empty line separates two tables.
 * @param paper a paper with at least one table
 * @param mark the first line of a paper of a rehearsal; null for a real one
 */
export const csv = (paper: TabularPaper, mark: string | null): Uint8Array =>
  new TextEncoder().encode(
    BYTE_ORDER_MARK +
      [
        [...(mark === null ? [] : [mark]), ...titleLines(paper)].map((text) => line([text])).join(''),
        ...tablesOf(paper).map(csvOf),
      ]
        .filter((part) => part !== '')
        .join('\r\n')
        .normalize('NFC'),
  )
