import type { LogKind } from '../../events/log-ref.ts'
import { ACCESS_TABLES } from './access-tables.ts'
import type { Compared, ComparedTable, RowsOf } from './compared-table.ts'
import { CONGRESS_TABLES } from './congress-tables.ts'

const COMPARED = { ...CONGRESS_TABLES, ...ACCESS_TABLES } as const

export type TableName = keyof typeof COMPARED

/** The columns of a table that are compared. */
export type ColumnOf<Table extends TableName> =
  | (typeof COMPARED)[Table]['key'][number]
  | (typeof COMPARED)[Table]['columns'][number]

export const COMPARED_TABLES: Readonly<Record<TableName, ComparedTable>> = Object.fromEntries(
  Object.entries(COMPARED).map(([name, table]: [string, Compared]) => {
    const instants = [...table.key, ...table.columns].filter((column) => column.endsWith('_at'))
    return [name, { ...table, name, instants }]
  }),
  // True, because every table is entered under its own name.
) as unknown as Record<TableName, ComparedTable>

export const TABLE_NAMES = Object.keys(COMPARED) as readonly TableName[]

/** Tables of a congress that hold rows of the installation, too. */
const IN_BOTH: readonly TableName[] = ['role_grant', 'audit_witness', 'session']

const isOfInstallation = (of: RowsOf): boolean => of === 'installation'

/** The tables whose rows follow from the events of one kind of log. */
export const TABLES_OF: Readonly<Record<LogKind, readonly TableName[]>> = {
  congress: TABLE_NAMES.filter((name) => !isOfInstallation(COMPARED_TABLES[name].of)),
  installation: TABLE_NAMES.filter((name) => isOfInstallation(COMPARED_TABLES[name].of) || IN_BOTH.includes(name)),
}
