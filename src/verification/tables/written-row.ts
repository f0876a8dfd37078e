import type { ColumnOf, TableName } from './tables.ts'

/** The stored values of one row, by column, as JSON: dates and instants as texts. */
export type Cells = Readonly<Record<string, unknown>>

/** Values that an event writes into a row; columns that the event does not state are absent or undefined. */
export interface WrittenRow {
  readonly table: TableName
  readonly cells: Cells
}

/** A row that an event writes, or some columns of one that an earlier event wrote. */
export const written = <Table extends TableName>(
  table: Table,
  cells: { readonly [Column in ColumnOf<Table>]?: unknown },
): WrittenRow => ({ table, cells })
