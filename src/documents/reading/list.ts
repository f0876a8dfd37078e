import { err, ok, type Result } from '../../kernel/result.ts'
import type { RowDoubtCode, RowFaultCode } from '../../locale/reading-rows.ts'
import type { ReadingFault } from './faults.ts'
import { type Grid, type GridCell, hasSoftHyphen, textOf } from './grid.ts'
import { type Field, findHeadings, type Headings } from './headings.ts'
import { READING_LIMITS } from './limits.ts'

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

/** A row of a list whose headings are known. */
export interface ListRow {
  /** Number of the row in the file, from 1. */
  readonly row: number
  /** The first cell of a field that is not empty, as text and as it is. */
  readonly text: (field: Field) => string
  readonly cells: (field: Field) => readonly GridCell[]
  /** The full name, also if it is written in two columns. */
  readonly name: string
  /** Whether the name is written with soft hyphens, which are letters in an old font. */
  readonly hasSoftHyphen: boolean
}

export interface ReadList {
  readonly headings: Headings
  readonly rows: readonly ListRow[]
  readonly skipped: readonly SkippedRow[]
}

const SUM = /^(?:tổng cộng|tổng số|cộng)(?:$|[\s:.])/iu

const isNumbering = (texts: readonly string[]): boolean =>
  texts.length > 2 && texts.every((text) => /^\(?(?:\d{1,2}|[A-Za-z])\)?$/.test(text))

const skippedReason = (cells: readonly GridCell[]): SkippedRow['reason'] | null => {
  const texts = cells.map(textOf).filter((text) => text !== '')
  if (texts.length === 0) return 'blank'
  if (SUM.test(texts[0]!)) return 'sum'
  return isNumbering(texts) ? 'numbering' : null
}

/** The columns of a name: a heading above two columns leaves the second without one. */
const nameColumns = ({ columns, found }: Headings): readonly number[] => {
  const [whole] = columns.get('fullName') ?? []
  if (whole === undefined) {
    return [...(columns.get('familyName') ?? []).slice(0, 1), ...(columns.get('givenName') ?? []).slice(0, 1)]
  }
  return found.some(({ column }) => column === whole + 2) ? [whole] : [whole, whole + 1]
}

const rowOf = (cells: readonly GridCell[], row: number, headings: Headings): ListRow => {
  const filled = (field: Field): readonly GridCell[] =>
    (headings.columns.get(field) ?? []).map((column) => cells[column] ?? null).filter((cell) => textOf(cell) !== '')
  const named = nameColumns(headings).map((column) => cells[column])
  const name = named
    .map(textOf)
    .filter((text) => text !== '')
    .join(' ')
  return {
    row,
    name,
    hasSoftHyphen: named.some(hasSoftHyphen),
    cells: filled,
    text: (field) => textOf(filled(field)[0]),
  }
}

const width = (grid: Grid): number =>
  Math.max(0, ...grid.map((row) => row.findLastIndex((cell) => textOf(cell) !== '') + 1))

/** The rows of a list below its headings. */
export const readList = (grid: Grid): Result<ReadList, ReadingFault> => {
  if (!grid.some((row) => row.some((cell) => textOf(cell) !== ''))) return err({ code: 'reading-empty' })
  const columns = width(grid)
  if (columns > READING_LIMITS.columns) {
    return err({ code: 'reading-too-many-columns', params: { columns: READING_LIMITS.columns } })
  }
  const headings = findHeadings(grid)
  if (!headings) return err({ code: 'reading-without-headings' })
  const rows: ListRow[] = []
  const skipped: SkippedRow[] = []
  for (const [at, cells] of grid.slice(headings.row).entries()) {
    const row = headings.row + at + 1
    const reason = skippedReason(cells)
    if (reason) skipped.push({ row, reason })
    else rows.push(rowOf(cells, row, headings))
  }
  if (rows.length > READING_LIMITS.rows) {
    return err({ code: 'reading-too-many-rows', params: { rows: READING_LIMITS.rows } })
  }
  return rows.length === 0 ? err({ code: 'reading-empty' }) : ok({ headings, rows, skipped })
}
