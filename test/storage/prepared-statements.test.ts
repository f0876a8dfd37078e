import { type Kysely, sql } from 'kysely'
import { test } from 'tap'
import { type DatabaseHandle, openDatabase } from '../../src/storage/connection.ts'
import type { Database } from '../../src/storage/tables.ts'
import { forEachDatabase } from '../support/database.ts'

/** How often each statement was executed with a plan that is kept, on the connection of a transaction. */
const kept = async (tx: Kysely<Database>): Promise<{ readonly statement: string; readonly times: number }[]> => {
  const { rows } = await sql<{ statement: string; times: number }>`
    select statement, (generic_plans + custom_plans)::int as times from pg_prepared_statements order by prepare_time
  `.execute(tx)
  return rows
}

/** Work on one connection, because the server knows the names of each connection apart. */
const onOne = <T>({ db }: DatabaseHandle, work: (tx: Kysely<Database>) => Promise<T>): Promise<T> =>
  db.connection().execute(work)

const one = (tx: Kysely<Database>, value: number) => sql<{ value: number }>`select ${value}::int as value`.execute(tx)

test('statements are prepared', async (t) => {
  await forEachDatabase(t, 'from the second time on, if they have parameters', async (t, connection) => {
    const handle = openDatabase(connection)
    t.teardown(handle.close)
    await onOne(handle, async (tx) => {
      await one(tx, 1)
      t.same(await kept(tx), [])
      for (const value of [2, 3, 4]) t.same((await one(tx, value)).rows, [{ value }])
      await sql`select 1`.execute(tx)
      await sql`select 1`.execute(tx)
      t.same(await kept(tx), [{ statement: 'select $1::int as value', times: 3 }])
    })
  })

  await forEachDatabase(t, 'never more than 256, and no long one', async (t, connection) => {
    const handle = openDatabase(connection)
    t.teardown(handle.close)
    const twice = async (tx: Kysely<Database>, text: string) => {
      for (const value of [1, 2]) await sql`select ${value}::int as ${sql.raw(`"${text}"`)}`.execute(tx)
    }
    await onOne(handle, async (tx) => {
      await sql`select ${1}::int as once, ${sql.raw(`'${'x'.repeat(10_000)}'`)}`.execute(tx)
      await sql`select ${1}::int as once, ${sql.raw(`'${'x'.repeat(10_000)}'`)}`.execute(tx)
      t.same(await kept(tx), [])
      for (let index = 0; index < 260; index += 1) await twice(tx, `column ${index}`)
      t.equal((await kept(tx)).length, 256)
      t.same((await one(tx, 7)).rows, [{ value: 7 }], 'later ones are planned each time')
    })
  })

  await forEachDatabase(
    t,
    'a table that a newer version changes meanwhile fails one request, not the connection for good',
    async (t, connection) => {
      const handle = openDatabase(connection)
      t.teardown(handle.close)
      await sql`create table thing (id integer)`.execute(handle.db)
      const read = () => sql`select * from thing where id = ${1}`.execute(handle.db)
      await read()
      await read()
      await sql`alter table thing add column name text`.execute(handle.db)
      await t.rejects(read(), { code: '0A000' })
      t.same((await read()).rows, [])
      t.equal(handle.pool.totalCount, 1)
    },
  )
})
