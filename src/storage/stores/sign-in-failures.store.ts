import { sql } from 'kysely'
import type { Failures } from '../../app/sessions/model.ts'
import type { FailureReads, FailureWrites } from '../../app/sessions/ports.ts'
import type { Db, DbTransaction, Row } from '../database.ts'
import { all } from './rows.ts'

const toFailures = (row: Row<'sign_in_throttle'>): Failures => ({
  key: row.key,
  count: row.failures,
  lastAt: row.last_failed_at,
})

export const failureReads = (db: Db): FailureReads => ({
  signInFailures: (keys) => all(db.selectFrom('sign_in_throttle').selectAll().where('key', 'in', keys), toFailures),
})

export const failureWrites = (tx: DbTransaction): FailureWrites => ({
  ...failureReads(tx),
  countFailure: async (key, { at, forgetBefore, wrongAfter }) => {
    const row = await tx
      .insertInto('sign_in_throttle')
      .values({ key, failures: 1, last_failed_at: at })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({
          failures: sql`case when sign_in_throttle.last_failed_at < ${forgetBefore} then 1
              else sign_in_throttle.failures + 1 end`,
          // The clocks of two processes may differ; a delay must never become shorter by that.
          // A time that is further ahead is from a clock that was wrong.
          last_failed_at: sql`case when sign_in_throttle.last_failed_at > ${wrongAfter} then excluded.last_failed_at
              else greatest(sign_in_throttle.last_failed_at, excluded.last_failed_at) end`,
        }),
      )
      .returningAll()
      .executeTakeFirstOrThrow()
    return toFailures(row)
  },
  forgetFailures: async (keys, prefixes = []) => {
    const forgotten = prefixes.map((prefix) => sql<boolean>`starts_with(key, ${prefix})`)
    let count = 0
    // One by one in the order in which failures are counted, so that the two cannot deadlock.
    for (const condition of [...forgotten, sql<boolean>`key = any(${keys}::text[])`]) {
      const deleted = await tx.deleteFrom('sign_in_throttle').where(condition).executeTakeFirst()
      count += Number(deleted.numDeletedRows)
    }
    return count
  },
  tidyFailures: async (before, most) => {
    // Rows that are being counted at this moment are skipped.
    const all = tx.selectFrom('sign_in_throttle').select('key').forUpdate().skipLocked()
    const oldest = all.orderBy('last_failed_at', 'desc').offset(most)
    for (const gone of [all.where('last_failed_at', '<', before), oldest]) {
      // As a list, the keys are selected once. As a subquery they may be selected for every row of the table, if its
      // statistics are from before a flood, and the statement runs into its timeout.
      await tx.deleteFrom('sign_in_throttle').where(sql<boolean>`key = any(array(${gone}))`).execute()
    }
  },
})
