import { parse } from 'csv-parse/sync'
import { err, ok, type Result } from '../../kernel/result.ts'
import type { ReadingFault } from './faults.ts'
import type { Grid } from './grid.ts'
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

const gridWith = (text: string, delimiter: Delimiter): Grid | null => {
  try {
    const rows: string[][] = parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      // One row more than the limit shows that there are too many.
      to: READING_LIMITS.lines + 1,
    })
    return rows.map((row) => row.map((cell) => cell || null))
  } catch {
    return null
  }
}

const widest = (grid: Grid): number => Math.max(0, ...grid.map((row) => row.filter((cell) => cell !== null).length))

/**
 * The cells of a CSV file, or of a table copied from Excel or Word.
 * @param delimiters the signs that may separate cells; the one that gives the most columns does
 */
export const delimitedGrid = (
  bytes: Uint8Array,
  delimiters: readonly Delimiter[] = DELIMITERS,
): Result<Grid, ReadingFault> => {
  if (bytes.length > READING_LIMITS.fileBytes) return err({ code: 'reading-too-large' })
  const text = decoded(bytes)
  if (text === null) return err({ code: 'reading-not-utf8' })
  const grids = delimiters.map((delimiter) => gridWith(text, delimiter)).filter((grid) => grid !== null)
  const [best] = grids.toSorted((one, other) => widest(other) - widest(one))
  if (!best) return err({ code: 'reading-damaged' })
  if (best.length <= READING_LIMITS.lines) return ok(best)
  return err({ code: 'reading-too-many-rows', params: { rows: READING_LIMITS.rows } })
}
