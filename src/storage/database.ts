import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from './tables.ts'

/** A connection or a transaction: enough for reading. */
export type Db = Kysely<Database>

/** A transaction: what writing and locking demand. */
export type DbTransaction = Transaction<Database>

/** A row of a table or a view as the database returns it. */
export type Row<Name extends keyof Database> = Selectable<Database[Name]>
