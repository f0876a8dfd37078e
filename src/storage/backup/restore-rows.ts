import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import type { Scope } from '../../app/access/identity.ts'
import type { RestoredRows } from '../../app/ports.ts'
import { type ConnectionSettings, openDatabase, SERVICE_ROLE, types } from '../connection.ts'
import { writerAddress } from '../hosts/find-writer.ts'
import { migrateAs, migrateTheRest } from '../migrate.ts'
import { ADDED } from '../replaced-migrations.ts'
import { enterScope, ScopeSeals } from '../scope.ts'
import { ensureServiceRoles } from '../service-role.ts'
import { appendsForReceipt } from '../stores/events.store.ts'
import { readsOf } from '../stores/stores.ts'
import type { Database } from '../tables.ts'
import { putAwayGuards } from './guards.ts'
import { tablesOf } from './snapshot.ts'
import { copyTarget, type StoredTable, useTextFormat } from './text-format.ts'

/** Loads the rows of one table and returns how many there were. */
export type LoadTable = (table: StoredTable, data: AsyncIterable<Uint8Array>) => Promise<number>

export interface Restoring {
  /** Names of the migrations that the backed up database had. */
  readonly migrations: readonly string[]
  readonly tables: readonly StoredTable[]
  /** Loads every table, each once; an error undoes everything. */
  readonly fill: (load: LoadTable) => Promise<void>
  /** Looks at the restored rows, and adds events, before they are committed; false undoes everything. */
  readonly accept: (source: RestoredRows) => Promise<boolean>
}

/** The tables of the file are not those that its migrations make. */
export class OtherTables extends Error {
  constructor() {
    super('the tables are not those of the migrations')
  }
}

/** Thrown to roll back, and for nothing else. */
const ROLL_BACK = new Error('the restored rows were not accepted')

/** Whether a database has no tables yet. */
export const isEmptyDatabase = async (settings: ConnectionSettings): Promise<boolean> => {
  const { db, close } = openDatabase(settings)
  try {
    const { rows } = await sql<{ filled: boolean }>`
      select exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')) as filled
    `.execute(db)
    return rows[0]?.filled === false
  } finally {
    await close()
  }
}

const prepareRole = async (settings: ConnectionSettings): Promise<void> => {
  const { db, close } = openDatabase(settings)
  try {
    await ensureServiceRoles(db)
  } finally {
    await close()
  }
}

/**
 * Restores rows into an empty database, in one transaction: it is there whole, or not at all.
 * @param settings of the account that is to own the tables
 * @returns the later migrations that were applied, or null if the rows were not accepted
 * @throws if the rows do not fit the tables, or the server refuses
 */
export const restoreRows = async (
  settings: ConnectionSettings,
  restoring: Restoring,
): Promise<readonly string[] | null> => {
  await prepareRole(settings)
  const { url, ...rest } = settings
  const pool = new pg.Pool({
    ...(url ? { connectionString: await writerAddress(url) } : rest),
    max: 1,
    types,
    connectionTimeoutMillis: 10_000,
    application_name: 'kiem-phieu restore',
  })
  pool.on('error', () => {})
  const opened: pg.PoolClient[] = []
  pool.on('connect', (client) => {
    client.on('error', () => {})
    opened.push(client)
  })
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  try {
    return await db.transaction().execute((tx) => within(tx, opened[0]!, restoring))
  } catch (error) {
    if (error === ROLL_BACK) return null
    throw error
  } finally {
    await db.destroy()
  }
}

const within = async (
  tx: Transaction<Database>,
  client: pg.PoolClient,
  { migrations, tables, fill, accept }: Restoring,
): Promise<readonly string[]> => {
  await useTextFormat(client)
  await migrateAs(tx, migrations)
  if (!sameTables(tables, await tablesOf(client))) throw new OtherTables()
  const { putBack } = await putAwayGuards(client)
  await fill(async (table, data) => {
    const target = client.query(from(`copy ${copyTarget(table)} from stdin`))
    await pipeline(Readable.from(data), target)
    return target.rowCount
  })
  await putBack()
  const migrated = await migrateTheRest(tx)
  // The stores leave it to the policies which rows a scope sees.
  await sql`set local row_security = on`.execute(tx)
  const seals = new ScopeSeals(client)
  // The owner alone has seals here, because nobody else sees the tables before the transaction ends.
  const inScope = <T>(scope: Scope, work: () => Promise<T>): Promise<T> =>
    seals.within(scope, '', async (sealed) => {
      await sql`set local role ${sql.id(SERVICE_ROLE)}`.execute(tx)
      await enterScope(tx, sealed)
      const done = await work()
      await sql`set local role none`.execute(tx)
      return done
    })
  const source: RestoredRows = {
    read: (scope, query) => inScope(scope, () => query(readsOf(tx))),
    append: async (scope, context, event) => {
      await inScope(scope, () => appendsForReceipt(tx).appendForReceipt(context, event))
    },
  }
  if (!(await accept(source))) throw ROLL_BACK
  return migrated
}

/** Whether the tables of a file are those that were made, except for columns that its program did not make yet. */
const sameTables = (filed: readonly StoredTable[], made: readonly StoredTable[]): boolean => {
  const columnsIn = new Map(filed.map(({ name, columns }) => [name, new Set(columns)]))
  const isFiled = (table: string, column: string): boolean => columnsIn.get(table)?.has(column) ?? false
  const expected = made.map(({ name, columns }) => ({
    name,
    columns: columns.filter((column) => isFiled(name, column) || !ADDED[name]?.includes(column)),
  }))
  return wordsOf(filed) === wordsOf(expected)
}

const wordsOf = (tables: readonly StoredTable[]): string =>
  tables
    .map(({ name, columns }) => `${name} ${[...columns].sort().join(' ')}`)
    .sort()
    .join('\n')
