import { COMPARED_TABLES, type TableName } from './tables.ts'
import type { Cells, WrittenRow } from './written-row.ts'

/** A row that follows from the log. */
export interface ExpectedRow {
  readonly cells: Cells
  /** The last event that wrote it; null for a row that follows from several. */
  readonly sequence: number | null
}

/** The rows of every table by their names. */
export type RowsByTable = ReadonlyMap<TableName, ReadonlyMap<string, ExpectedRow>>

/** The name of a row among those of its table. */
export const keyIn = (table: TableName, cells: Cells): string =>
  JSON.stringify(COMPARED_TABLES[table].key.map((column) => cells[column] ?? null))

/** The rows that acts have written so far. */
export class RowSet {
  readonly #rows = new Map<TableName, Map<string, ExpectedRow>>()

  /** @param sequence the event that writes it; null for a row that follows from several */
  write({ table, cells }: WrittenRow, sequence: number | null): void {
    const rows = this.#rows.get(table) ?? new Map<string, ExpectedRow>()
    const key = keyIn(table, cells)
    const before = rows.get(key)
    rows.set(key, {
      cells: before ? { ...before.cells, ...cells } : cells,
      sequence: sequence ?? before?.sequence ?? null,
    })
    this.#rows.set(table, rows)
  }

  get rows(): RowsByTable {
    return this.#rows
  }
}
