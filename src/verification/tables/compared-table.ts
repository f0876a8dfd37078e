/**
 * The rows of a table that belong to a log: by their own column, or by the round, batch, election or laptop that they name.
 * Those of the installation belong to no congress.
 */
export type RowsOf =
  | 'congress'
  | 'round'
  | 'batch'
  | 'election'
  | 'place'
  | 'log'
  | 'device'
  | 'session'
  | 'installation'

/** A table whose rows follow from the events of a log. */
export interface ComparedTable {
  readonly name: string
  /** The columns that name a row. */
  readonly key: readonly string[]
  /** The other columns that are compared. */
  readonly columns: readonly string[]
  /** The columns among them that hold instants. */
  readonly instants: readonly string[]
  readonly of: RowsOf
}

export type Compared = Omit<ComparedTable, 'name' | 'instants'>

export const RECORDED = ['recorded_at', 'recorded_by'] as const
export const CREATED = ['created_at', 'created_by'] as const
