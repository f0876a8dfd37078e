import { err, ok, type Result } from '../../kernel/result.ts'
import type { RowDoubtCode, RowFaultCode } from '../../locale/reading-rows.ts'
import { writtenDate } from './dates.ts'
import type { ReadingFault } from './faults.ts'
import { brokenText, type Grid, type GridCell, type Table, textOf } from './grid.ts'
import { type Field, findHeadings, type Headings } from './headings.ts'
import { READING_LIMITS } from './limits.ts'
import { nameReader, type RowName } from './name-columns.ts'

/** Why a row of a list is refused, with the figures of the sentence. */
export interface RowFault {
  readonly code: RowFaultCode
  readonly params?: Readonly<Record<string, string | number>>
}

/** A property of a row that is read and that somebody should look at, with the figures of the sentence. */
export interface RowDoubt {
  readonly code: RowDoubtCode
  readonly params?: Readonly<Record<string, string | number>>
}

export const SKIPPED = ['blank', 'numbering', 'sum'] as const
/** A row that holds nobody: an empty one, the numbers of the columns, or a sum. */
export interface SkippedRow {
  readonly row: number
  readonly reason: (typeof SKIPPED)[number]
}

/** A cell of a column that is read, with an error or a formula in the place of a value. */
export interface BrokenField {
  readonly field: Field
  readonly heading: string
  readonly text: string
}

/** A row of a list whose headings are known. */
export interface ListRow {
  /** Number of the row in the file, from 1. */
  readonly row: number
  /** The first cell of a field that is not empty, as text and as it is. */
  readonly text: (field: Field) => string
  readonly cells: (field: Field) => readonly GridCell[]
  readonly name: RowName
  readonly broken: readonly BrokenField[]
  /** Whether the sheet hides the row. */
  readonly isHidden: boolean
}

export interface ReadList {
  readonly headings: Headings
  readonly rows: readonly ListRow[]
  readonly skipped: readonly SkippedRow[]
}

/** The words of a row with a sum. "Cộng" also begins names of units and people, and counts only before a number. */
const SUM = /^(?:tổng cộng|tổng số)(?:$|[\s:.])|^cộng\s*(?:$|[:.]|\d)/iu

const isNumbering = (texts: readonly string[]): boolean =>
  texts.length > 2 && texts.every((text) => /^\(?(?:\d{1,2}|[A-Za-z])\)?$/.test(text))

/** Whether a row whose first words are those of a sum names a person in spite of them. */
const namesPerson = ({ name, cells }: ListRow): boolean =>
  cells('birth').some((cell) => writtenDate(cell) !== null) ||
  (name.text !== '' && !SUM.test(name.text) && !/\d/.test(name.text))

const skippedReason = (cells: readonly GridCell[], row: ListRow): SkippedRow['reason'] | null => {
  const texts = cells.map(textOf).filter((text) => text !== '')
  if (texts.length === 0) return 'blank'
  if (SUM.test(texts[0]!) && !namesPerson(row)) return 'sum'
  return isNumbering(texts) ? 'numbering' : null
}

const brokenIn = (cells: readonly GridCell[], { found }: Headings): readonly BrokenField[] =>
  found.flatMap(({ column, heading, field }) => {
    const text = brokenText(cells[column - 1])
    return text === null || field === null || field === 'ordinal' ? [] : [{ field, heading, text }]
  })

const rowReader = (table: Table, headings: Headings): ((cells: readonly GridCell[], row: number) => ListRow) => {
  const nameIn = nameReader(table, headings)
  return (cells, row) => {
    const filled = (field: Field): readonly GridCell[] =>
      (headings.columns.get(field) ?? [])
        .map((column) => cells[column] ?? null)
        .filter((cell) => textOf(cell) !== '' && brokenText(cell) === null)
    return {
      row,
      name: nameIn(cells),
      cells: filled,
      text: (field) => textOf(filled(field)[0]),
      broken: brokenIn(cells, headings),
      isHidden: table.hidden.has(row),
    }
  }
}

const width = (grid: Grid): number =>
  Math.max(0, ...grid.map((row) => row.findLastIndex((cell) => textOf(cell) !== '') + 1))

/** The rows of a list below its headings. */
export const readList = (table: Table): Result<ReadList, ReadingFault> => {
  const { grid } = table
  if (!grid.some((row) => row.some((cell) => textOf(cell) !== ''))) return err({ code: 'reading-empty' })
  const columns = width(grid)
  if (columns > READING_LIMITS.columns) {
    return err({ code: 'reading-too-many-columns', params: { columns: READING_LIMITS.columns } })
  }
  const headings = findHeadings(grid)
  if (!headings) return err({ code: 'reading-without-headings' })
  const rows: ListRow[] = []
  const skipped: SkippedRow[] = []
  const read = rowReader(table, headings)
  for (const [at, cells] of grid.slice(headings.row).entries()) {
    const row = read(cells, headings.row + at + 1)
    const reason = skippedReason(cells, row)
    if (reason) skipped.push({ row: row.row, reason })
    else rows.push(row)
  }
  if (rows.length > READING_LIMITS.rows) {
    return err({ code: 'reading-too-many-rows', params: { rows: READING_LIMITS.rows } })
  }
  return rows.length === 0 ? err({ code: 'reading-empty' }) : ok({ headings, rows, skipped })
}
