import { firstDifference } from '../first-difference.ts'
import { type ExpectedRow, keyIn } from './row-set.ts'
import { COMPARED_TABLES, type TableName } from './tables.ts'
import type { Cells } from './written-row.ts'

/** A stored row that does not follow from the log. */
export interface RowFault {
  readonly kind: 'row-changed' | 'row-missing' | 'row-surplus'
  readonly table: TableName
  /** The key of the row, as JSON. */
  readonly key: string
  /** The first column that differs, for a changed row. */
  readonly column: string | null
  /** The last event that wrote the row; null if no single event did. */
  readonly sequence: number | null
}

const NO_ROWS: ReadonlyMap<string, ExpectedRow> = new Map()

/** The first column whose value differs; columns that no event states are not compared. */
const differing = (table: TableName, expected: Cells, found: Cells): string | null => {
  const { columns } = COMPARED_TABLES[table]
  return (
    columns.find((column) => expected[column] !== undefined && firstDifference(expected[column], found[column])) ?? null
  )
}

/** The stored rows of one table that do not follow from the log, and those that are missing. */
export const rowFaults = (
  table: TableName,
  expected: ReadonlyMap<string, ExpectedRow> = NO_ROWS,
  stored: Iterable<Cells>,
): readonly RowFault[] => {
  const faults: RowFault[] = []
  const missing = new Map(expected)
  for (const found of stored) {
    const key = keyIn(table, found)
    const row = missing.get(key)
    if (row) {
      const column = differing(table, row.cells, found)
      if (column !== null) faults.push({ kind: 'row-changed', table, key, column, sequence: row.sequence })
    } else faults.push({ kind: 'row-surplus', table, key, column: null, sequence: null })
    missing.delete(key)
  }
  for (const [key, { sequence }] of missing) faults.push({ kind: 'row-missing', table, key, column: null, sequence })
  return faults
}
