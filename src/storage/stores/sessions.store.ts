import { sql } from 'kysely'
import type { Session, SharedAddress } from '../../app/sessions/model.ts'
import type { SessionReads, SessionWrites } from '../../app/sessions/ports.ts'
import type { Db, DbTransaction, Row } from '../database.ts'
import { all, isThere, one } from './rows.ts'

const COLUMNS = [
  'session.id',
  'session.account_id',
  'session.via',
  'session.device_id',
  'session.second_factor',
  'session.proved_at',
  'session.address',
  'session.agent_hash',
  'session.created_at',
  'session.last_seen_at',
  'session.expires_at',
  'session.ended_at',
  'session.ended_because',
] as const

const toSession = (row: Omit<Row<'session'>, 'token_hash'>): Session => ({
  id: row.id,
  accountId: row.account_id,
  via: row.via,
  deviceId: row.device_id,
  secondFactor: row.second_factor,
  provedAt: row.proved_at,
  address: row.address,
  agentHash: row.agent_hash,
  createdAt: row.created_at,
  lastSeenAt: row.last_seen_at,
  expiresAt: row.expires_at,
  endedAt: row.ended_at,
  endedBecause: row.ended_because,
})

export const sessionReads = (db: Db): SessionReads => ({
  session: (id) => one(db.selectFrom('session').select(COLUMNS).where('id', '=', id), toSession),
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
    return all(live.orderBy('created_at', 'desc').orderBy('id', 'desc'), toSession)
  },
  hasSignedInFrom: (accountId, address) => {
    const from = db.selectFrom('session').select('id').where('account_id', '=', accountId).limit(1)
    return isThere(from.where('address', '=', address))
  },
  sharedAddresses: async (at, least) => {
    const { rows } = await sql<SharedAddress>`
      select address, count(distinct account_id)::integer as accounts from session
      where ended_at is null and expires_at > ${at} and via in ('password', 'openid') and address is not null
      group by address having count(distinct account_id) >= ${least} order by address
    `.execute(db)
    return rows
  },
})

export const sessionWrites = (tx: DbTransaction): SessionWrites => ({
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
        proved_at: session.provedAt,
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
  touchSession: async (id, at, expiresAt) => {
    await tx.updateTable('session').set({ last_seen_at: at, expires_at: expiresAt }).where('id', '=', id).execute()
  },
  markProved: async (id, at) => {
    await tx.updateTable('session').set({ proved_at: at }).where('id', '=', id).execute()
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
