import { promises as fs, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { FileMigrationProvider, Migrator } from 'kysely/migration'
import type { ClientBase } from 'pg'
import { openDatabase } from '../../src/storage/connection.ts'
import { migrateToLatest } from '../../src/storage/migrate.ts'
import { ensureServiceRoles } from '../../src/storage/service-role.ts'
import { type Template, type TestConnection, withClient } from './database.ts'
import { allowStandIns } from './everyone.ts'

const VECTORS = path.join(import.meta.dirname, '../vectors')
const migrationFolder = path.join(import.meta.dirname, '../../migrations')

/** The rows of one table as the database printed them, each value as text. */
export interface OldTable {
  readonly table: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | null)[])[]
}

/** The stored data of an earlier version of the program. */
export interface OldData {
  /** The name of its folder in `test/vectors`. */
  readonly name: string
  readonly lastMigration: string
  /** In the order of their foreign keys. */
  readonly tables: readonly OldTable[]
}

/** The text of a file in a folder of `test/vectors`. */
export const oldText = (name: string, file: string): string => readFileSync(path.join(VECTORS, name, file), 'utf8')

/** The values of a file of JSON lines. */
export const linesOf = <T>(name: string, file: string): T[] =>
  oldText(name, file)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T)

/** The tables in JSON lines: each table with its columns, and its rows behind it. */
export const tablesIn = (lines: readonly string[]): OldTable[] => {
  const tables: { table: string; columns: string[]; rows: (string | null)[][] }[] = []
  for (const text of lines) {
    const line = JSON.parse(text) as { table: string; columns: string[] } | (string | null)[]
    if (Array.isArray(line)) tables.at(-1)!.rows.push(line)
    else tables.push({ ...line, rows: [] })
  }
  return tables
}

/** Reads the rows in a folder of `test/vectors`. */
export const readOldData = (name: string): OldData => {
  const [first = '', ...lines] = oldText(name, 'rows.jsonl').trimEnd().split('\n')
  const { lastMigration } = JSON.parse(first) as { readonly lastMigration?: string }
  if (!lastMigration) throw new Error(`${name} does not name its last migration`)
  return { name, lastMigration, tables: tablesIn(lines) }
}

/** The rows of one table, by the names of its columns. */
export const recordsOf = (tables: readonly OldTable[], table: string): Readonly<Record<string, string | null>>[] => {
  const { columns = [], rows = [] } = tables.find((one) => one.table === table) ?? {}
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])))
}

/** The rows of one table in a folder of `test/vectors`, by the names of its columns. */
export const recordsIn = (name: string, table: string): Readonly<Record<string, string | null>>[] =>
  recordsOf(readOldData(name).tables, table)

/** The names of all folders with stored data of earlier versions. */
export const OLD_DATA = readdirSync(VECTORS).filter((name) => name.startsWith('data-'))

/** Brings an empty database to the schema of the earlier version. */
const migrateToOld = async (connection: TestConnection, { lastMigration }: OldData): Promise<void> => {
  const { db, close } = openDatabase(connection)
  try {
    await ensureServiceRoles(db)
    const provider = new FileMigrationProvider({ fs, path, migrationFolder })
    const { error } = await new Migrator({ db, provider }).migrateTo(lastMigration)
    if (error) throw error
  } finally {
    await close()
  }
}

const printIn = (client: ClientBase) => client.query("set timezone to 'UTC'")

/** Writes the rows of the earlier version, of whose foreign keys none is left out. */
export const writeRows = (connection: TestConnection, tables: readonly OldTable[]): Promise<void> =>
  withClient(connection, async (client) => {
    await printIn(client)
    for (const { table, columns, rows } of tables) {
      const { rows: types } = await client.query<{ name: string; type: string }>(
        `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute where attrelid = $1::regclass`,
        [table],
      )
      const typeOf = (column: string): string => types.find(({ name }) => name === column)!.type
      const values = columns.map((column, index) => `(r ->> ${index})::${typeOf(column)}`)
      await client.query(
        `insert into "${table}" ("${columns.join('", "')}") select ${values.join()} from json_array_elements($1::json) r`,
        [JSON.stringify(rows)],
      )
    }
  })

/** The rows as they are stored now, in the columns that the table had in the earlier version. */
export const storedNow = (connection: TestConnection, tables: readonly OldTable[]): Promise<OldTable[]> =>
  withClient(connection, async (client) => {
    await printIn(client)
    const found: OldTable[] = []
    for (const { table, columns } of tables) {
      const texts = columns.map((column) => `"${column}"::text`)
      const { rows } = await client.query<{ row: (string | null)[] }>(
        `select json_build_array(${texts.join()}) as row from "${table}"`,
      )
      found.push({ table, columns, rows: rows.map(({ row }) => row) })
    }
    return found
  })

/** PostgreSQL cuts off longer names of databases. */
const shortName = ({ name }: OldData): string => `old-${OLD_DATA.indexOf(name)}`

/** A database of the earlier version, before the program of this version has opened it. */
export const oldTemplate = (data: OldData): Template => ({
  name: shortName(data),
  prepare: async (connection) => {
    await migrateToOld(connection, data)
    await writeRows(connection, data.tables)
  },
})

/** The same after this version has migrated it. */
export const migratedTemplate = (data: OldData): Template => ({
  name: `${shortName(data)}-migrated`,
  from: oldTemplate(data),
  prepare: async (connection) => {
    const { db, pool, close } = openDatabase(connection)
    await migrateToLatest(db)
    await allowStandIns(pool)
    await close()
  },
})
