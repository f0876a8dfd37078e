import { type SelectQueryBuilder, sql } from 'kysely'
import type { ListOrder } from '../../kernel/page.ts'

/** A query that has not been sent yet. */
interface Query<Found> {
  executeTakeFirst(): Promise<Found | undefined>
  execute(): Promise<Found[]>
}

/** The first row of a query in the form of the model; undefined if there is none. */
export const one = async <Found, Thing>(
  query: Query<Found>,
  toThing: (row: Found) => Thing,
): Promise<Thing | undefined> => {
  const row = await query.executeTakeFirst()
  return row && toThing(row)
}

/** True if a query finds a row. */
export const isThere = async (query: Pick<Query<unknown>, 'executeTakeFirst'>): Promise<boolean> =>
  (await query.executeTakeFirst()) !== undefined

/** Every row of a query in the form of the model. */
export const all = async <Found, Thing>(query: Query<Found>, toThing: (row: Found) => Thing): Promise<Thing[]> =>
  (await query.execute()).map((row) => toThing(row))

/** The direction of ids in a list; ids are made in order of time. */
export const direction = (order: ListOrder = 'oldest'): 'asc' | 'desc' => (order === 'newest' ? 'desc' : 'asc')

/** The comparison that finds the ids after one in a list. */
export const beyond = (order: ListOrder = 'oldest'): '>' | '<' => (order === 'newest' ? '<' : '>')

/** Rows that differ only in their version. */
type Versions<DB, Tables extends keyof DB, Found extends { version: number }> = SelectQueryBuilder<DB, Tables, Found>

/** Keeps the newest version of one thing. */
export const newest = <DB, Tables extends keyof DB, Found extends { version: number }>(
  versions: Versions<DB, Tables, Found>,
): Versions<DB, Tables, Found> => versions.orderBy(sql.ref('version'), 'desc').limit(1)

/** Keeps the newest version of each thing; `column` tells one thing from another and orders them. */
export const newestOfEach = <DB, Tables extends keyof DB, Found extends { version: number }>(
  versions: Versions<DB, Tables, Found>,
  column: keyof Found & string,
): Versions<DB, Tables, Found> =>
  versions.distinctOn(sql.ref(column)).orderBy(sql.ref(column)).orderBy(sql.ref('version'), 'desc')
