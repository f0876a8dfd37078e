import type pg from 'pg'

/** Values are written and read as texts, which depend on these settings and on nothing else. */
const SETTINGS: Readonly<Record<string, string>> = {
  datestyle: 'ISO, YMD',
  intervalstyle: 'postgres',
  timezone: 'UTC',
  bytea_output: 'hex',
  extra_float_digits: '1',
  client_encoding: 'UTF8',
  // A policy that hid rows would be an error and not a smaller backup.
  row_security: 'off',
  statement_timeout: '0',
}

/** Prepares the current transaction of a connection for `COPY` in text format. */
export const useTextFormat = async (client: Pick<pg.ClientBase, 'query'>): Promise<void> => {
  for (const [name, value] of Object.entries(SETTINGS)) await client.query(`set local ${name} = '${value}'`)
}

/** A table and those of its columns whose values are stored, in an order that a backup keeps. */
export interface StoredTable {
  readonly name: string
  readonly columns: readonly string[]
}

const NAME = /^[a-z_][a-z0-9_]*$/

/** Whether names can stand in a statement as they are: those of this program can. */
export const isPlainTable = ({ name, columns }: StoredTable): boolean =>
  NAME.test(name) && columns.length > 0 && columns.every((column) => NAME.test(column))

/** @throws if a name is not one of this program's */
export const copyTarget = (table: StoredTable): string => {
  if (!isPlainTable(table)) throw new Error(`a table with another name: ${JSON.stringify(table.name)}`)
  return `public."${table.name}" (${table.columns.map((column) => `"${column}"`).join(', ')})`
}
