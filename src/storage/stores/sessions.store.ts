import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Failures, Session, SessionEnding } from '../../app/sessions/model.ts'
import type { FailureReads, FailureWrites, SessionReads, SessionWrites } from '../../app/sessions/ports.ts'
import type { SignInThrottleTable } from '../access-tables.ts'
import type { Database } from '../tables.ts'

type Db = Kysely<Database>

const COLUMNS = [
  'session.id',
  'session.account_id',
  'session.via',
  'session.device_id',
  'session.second_factor',
  'session.address',
  'session.agent_hash',
  'session.created_at',
  'session.last_seen_at',
  'session.expires_at',
  'session.ended_at',
  'session.ended_because',
] as const

const toSession = (row: Omit<Selectable<Database['session']>, 'token_hash'>): Session => ({
  id: row.id,
  accountId: row.account_id,
  via: row.via,
  deviceId: row.device_id,
  secondFactor: row.second_factor,
  address: row.address,
  agentHash: row.agent_hash,
  createdAt: row.created_at,
  lastSeenAt: row.last_seen_at,
  expiresAt: row.expires_at,
  endedAt: row.ended_at,
  endedBecause: row.ended_because as SessionEnding | null,
})

const toFailures = (row: Selectable<SignInThrottleTable>): Failures => ({
  key: row.key,
  count: row.failures,
  lastAt: row.last_failed_at,
})

export const sessionReads = (db: Db): SessionReads => ({
  session: async (id) => {
    const row = await db.selectFrom('session').select(COLUMNS).where('id', '=', id).executeTakeFirst()
    return row && toSession(row)
  },
  sessionByToken: async (digest) => {
    const row = await db
      .selectFrom('session')
      .leftJoin('device', 'device.id', 'session.device_id')
      .select([...COLUMNS, 'device.congress_id', 'device.expires_at as device_expires_at', 'device.closed_at'])
      .where('session.token_hash', '=', digest)
      .executeTakeFirst()
    if (!row) return undefined
    const { congress_id: congressId, device_expires_at: expiresAt, closed_at: closedAt } = row
    const device = congressId === null || expiresAt === null ? null : { congressId, expiresAt, closedAt }
    return { session: toSession(row), device }
  },
  openSessions: async (accountId, at) => {
    const open = db.selectFrom('session').select(COLUMNS).where('account_id', '=', accountId)
    const live = open.where('ended_at', 'is', null).where('expires_at', '>', at)
    return (await live.orderBy('created_at', 'desc').orderBy('id', 'desc').execute()).map(toSession)
  },
  hasSignedInFrom: async (accountId, address) => {
    const from = db.selectFrom('session').select('id').where('account_id', '=', accountId).limit(1)
    return (await from.where('address', '=', address).executeTakeFirst()) !== undefined
  },
})

export const failureReads = (db: Db): FailureReads => ({
  signInFailures: async (keys) =>
    (await db.selectFrom('sign_in_throttle').selectAll().where('key', 'in', keys).execute()).map(toFailures),
})

/** Failed attempts to sign in. */
export const failureWrites = (tx: Transaction<Database>): FailureWrites => ({
  ...failureReads(tx),
  countFailure: async (key, at, forgetBefore) => {
    const row = await tx
      .insertInto('sign_in_throttle')
      .values({ key, failures: 1, last_failed_at: at })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({
          failures: sql`case when sign_in_throttle.last_failed_at < ${forgetBefore} then 1
              else sign_in_throttle.failures + 1 end`,
          // The clocks of two processes may differ; a delay must never become shorter by that.
          last_failed_at: sql`greatest(sign_in_throttle.last_failed_at, excluded.last_failed_at)`,
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
      await tx.deleteFrom('sign_in_throttle').where('key', 'in', gone).execute()
    }
  },
})

export const sessionWrites = (tx: Transaction<Database>): SessionWrites => ({
  ...sessionReads(tx),
  insertSession: async (session, tokenDigest) => {
    await tx
      .insertInto('session')
      .values({
        id: session.id,
        token_hash: tokenDigest,
        account_id: session.accountId,
        via: session.via,
        device_id: session.deviceId,
        second_factor: session.secondFactor,
        address: session.address,
        agent_hash: session.agentHash,
        created_at: session.createdAt,
        last_seen_at: session.lastSeenAt,
        expires_at: session.expiresAt,
        ended_at: session.endedAt,
        ended_because: session.endedBecause,
      })
      .execute()
  },
  touchSession: async (id, at) => {
    await tx.updateTable('session').set({ last_seen_at: at }).where('id', '=', id).execute()
  },
  endSession: async (id, at, because) => {
    const ending = tx.updateTable('session').set({ ended_at: at, ended_because: because }).where('id', '=', id)
    return (await ending.where('ended_at', 'is', null).executeTakeFirst()).numUpdatedRows === 1n
  },
  endSessions: async (accountId, at, because, except) => {
    const ending = tx
      .updateTable('session')
      .set({ ended_at: at, ended_because: because })
      .where('account_id', '=', accountId)
      .where('ended_at', 'is', null)
    const rows = await (except ? ending.where('id', '<>', except) : ending).returning('id').execute()
    return rows.map(({ id }) => id)
  },
})
