import { promises as fs, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { FileMigrationProvider, type Migration, Migrator } from 'kysely/migration'
import { openDatabase } from '../../src/storage/connection.ts'
import { ensureServiceRoles } from '../../src/storage/service-role.ts'
import type { TestConnection } from './connection.ts'
import { type OldTable, tablesIn, writeRows } from './old-data.ts'

const FOLDER = path.join(import.meta.dirname, '../vectors/states')
const MIGRATIONS = path.join(import.meta.dirname, '../../migrations')

/** Commits that had other migrations under their names of then, with the folder of these below `replaced`. */
const REPLACED_IN: Readonly<Record<string, string>> = {
  e509d453: 'first-tables',
  '8ea2b100': 'first-tables',
  '3ee6384a': 'meetings',
  '0cadf678': 'rulings',
  '46e1eb52': 'papers',
}

/** A declared result, of whose parts only the citations are read here. */
export interface Result {
  readonly citations: readonly { readonly id: string }[]
}

/** The last answers of the program of a state: the ids of the round that it declared and of the open one, and their documents. */
export interface OldAnswers {
  readonly counted: string
  readonly open: string
  readonly result: Result
  /** Null if it was blind then. */
  readonly tally: object | null
  readonly stacks: object
}

/** A small installation that an earlier commit has stored. */
export interface State {
  readonly commit: string
  /** The migrations that were applied to it, in the order of their names. */
  readonly migrations: readonly string[]
  readonly answers: OldAnswers
  /** The tables with rows, in the order of their foreign keys. */
  readonly tables: readonly OldTable[]
}

const read = (file: string): State => {
  const [first = '', ...lines] = brotliDecompressSync(readFileSync(path.join(FOLDER, file)))
    .toString('utf8')
    .trimEnd()
    .split('\n')
  return { ...(JSON.parse(first) as Omit<State, 'tables'>), tables: tablesIn(lines) }
}

/** Every state of the schema that data of an earlier version can have, the earliest first. */
export const readStates = (): State[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.br'))
    .sort()
    .map(read)
    .sort((one, other) => one.migrations.length - other.migrations.length)

/** True if the migrations of a state are not all those of today's files. */
export const isReplaced = ({ commit }: State): boolean => commit in REPLACED_IN

/** True if the schema of a state cannot be made from that of an earlier one. */
export const startsFromNothing = ({ commit }: State): boolean =>
  ['first-tables', 'meetings'].includes(REPLACED_IN[commit] ?? '')

const migrationsIn = (migrationFolder: string): Promise<Record<string, Migration>> =>
  new FileMigrationProvider({ fs, path, migrationFolder }).getMigrations()

/** Brings a database to the schema of a state: an empty one, or one with the schema of an earlier state. */
export const migrateToState = async (connection: TestConnection, state: State): Promise<void> => {
  const replaced = REPLACED_IN[state.commit]
  const known = {
    ...(await migrationsIn(MIGRATIONS)),
    ...(replaced ? await migrationsIn(path.join(FOLDER, 'replaced', replaced)) : {}),
  }
  const migrations = Object.fromEntries(state.migrations.map((name) => [name, known[name]!]))
  const { db, close } = openDatabase(connection)
  try {
    await ensureServiceRoles(db)
    const provider = { getMigrations: async () => migrations }
    const { error } = await new Migrator({
      db,
      provider,
      allowUnorderedMigrations: true,
    }).migrateToLatest()
    if (error) throw error
  } finally {
    await close()
  }
}

/** Fills a database that has the schema of the state. */
export const writeState = (connection: TestConnection, { tables }: State): Promise<void> =>
  writeRows(connection, tables)
