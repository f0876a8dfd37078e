import { parse } from 'csv-parse/sync'
import { err, ok, type Result } from '../../kernel/result.ts'
import type { ReadingFault } from './faults.ts'
import type { Grid } from './grid.ts'
import { findHeadings } from './headings.ts'
import { READING_LIMITS } from './limits.ts'

/** The signs between cells: Excel writes the list separator of the computer, and copies tables with tabs. */
const DELIMITERS = ['\t', ';', ','] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** The text of a file in UTF-8; null if it is in another encoding. */
const decoded = (bytes: Uint8Array): string | null => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

const parsed = (text: string, delimiter: Delimiter, isRelaxed: boolean): string[][] | null => {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: isRelaxed,
      skip_empty_lines: false,
      // One row more than the limit shows that there are too many.
      to: READING_LIMITS.lines + 1,
    })
  } catch {
    return null
  }
}

/** A quotation that is not closed takes rows into its cell, and another one further down may end it. */
const gridWith = (text: string, delimiter: Delimiter): Grid | null => {
  const strict = parsed(text, delimiter, false)
  const rows = strict ?? parsed(text, delimiter, true)
  if (!rows || (!strict && rows.some((row) => row.some((cell) => /[\r\n]/.test(cell))))) return null
  return rows.map((row) => row.map((cell) => cell || null))
}

const widest = (grid: Grid): number => Math.max(0, ...grid.map((row) => row.filter((cell) => cell !== null).length))

/** Number of columns whose headings are known; 0 without headings. */
const knownColumns = (grid: Grid): number => findHeadings(grid)?.found.filter(({ field }) => field !== null).length ?? 0

/**
 * The cells of a CSV file, or of a table copied from Excel or Word.
 * @param delimiters the signs that may separate cells; the one with which the most headings are found does, or else the one that
 *   gives the most columns
 */
export const delimitedGrid = (
  bytes: Uint8Array,
  delimiters: readonly Delimiter[] = DELIMITERS,
): Result<Grid, ReadingFault> => {
  if (bytes.length > READING_LIMITS.fileBytes) return err({ code: 'reading-too-large' })
  const text = decoded(bytes)
  if (text === null) return err({ code: 'reading-not-utf8' })
  const grids = delimiters.map((delimiter) => gridWith(text, delimiter))
  const [best] = grids
    .filter((grid) => grid !== null)
    .toSorted((one, other) => knownColumns(other) - knownColumns(one) || widest(other) - widest(one))
  // Without headings it is not known which sign separates the cells: it may be the one with the open quotation.
  if (!best || (knownColumns(best) === 0 && grids.includes(null))) return err({ code: 'reading-damaged' })
  if (best.length <= READING_LIMITS.lines) return ok(best)
  return err({ code: 'reading-too-many-rows', params: { rows: READING_LIMITS.rows } })
}
