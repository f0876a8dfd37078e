import type { ApiKey } from '../../app/keys/model.ts'
import type { KeyReads, KeyWrites } from '../../app/keys/ports.ts'
import type { Db, DbTransaction, Row } from '../database.ts'
import { all, isThere, one } from './rows.ts'

// The role that serves reads all but the digest.
const COLUMNS = [
  'id',
  'account_id',
  'name',
  'roles',
  'congress_ids',
  'created_at',
  'created_by',
  'expires_at',
  'revoked_at',
  'replaced_by',
  'last_used_at',
] as const

const toKey = (row: Pick<Row<'api_key'>, (typeof COLUMNS)[number]>): ApiKey => ({
  id: row.id,
  accountId: row.account_id,
  name: row.name,
  roles: row.roles,
  congressIds: row.congress_ids,
  createdAt: row.created_at,
  createdBy: row.created_by,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
  replacedBy: row.replaced_by,
  lastUsedAt: row.last_used_at,
})

export const keyReads = (db: Db): KeyReads => {
  const keys = () => db.selectFrom('api_key').select(COLUMNS)
  return {
    apiKey: (id) => one(keys().where('id', '=', id), toKey),
    apiKeys: async (accountId, { limit, after }) => {
      const page = keys().where('account_id', '=', accountId).orderBy('id').limit(limit)
      return all(after ? page.where('id', '>', after) : page, toKey)
    },
    keptKey: async (id) => {
      const row = await db.selectFrom('api_key').selectAll().where('id', '=', id).executeTakeFirst()
      return row && { key: toKey(row), digest: row.secret_hash, refusalLoggedAt: row.refusal_logged_at }
    },
  }
}

export const keyWrites = (tx: DbTransaction): KeyWrites => ({
  ...keyReads(tx),
  lockApiKey: (id) => isThere(tx.selectFrom('api_key').select('id').where('id', '=', id).forUpdate()),
  insertApiKey: async (key, digest) => {
    await tx
      .insertInto('api_key')
      .values({
        id: key.id,
        account_id: key.accountId,
        name: key.name,
        secret_hash: digest,
        roles: [...key.roles],
        congress_ids: key.congressIds && [...key.congressIds],
        created_at: key.createdAt,
        created_by: key.createdBy,
        expires_at: key.expiresAt,
        revoked_at: key.revokedAt,
        replaced_by: key.replacedBy,
        last_used_at: key.lastUsedAt,
        refusal_logged_at: null,
      })
      .execute()
  },
  endApiKey: async ({ id, expiresAt, revokedAt, replacedBy }) => {
    const columns = { expires_at: expiresAt, revoked_at: revokedAt, replaced_by: replacedBy }
    await tx.updateTable('api_key').set(columns).where('id', '=', id).execute()
  },
  touchApiKey: async (id, at) => {
    await tx.updateTable('api_key').set({ last_used_at: at }).where('id', '=', id).execute()
  },
  claimRefusalLog: async (id, lastLoggedAt, at) => {
    const { numUpdatedRows } = await tx
      .updateTable('api_key')
      .set({ refusal_logged_at: at })
      .where('id', '=', id)
      .where('refusal_logged_at', 'is not distinct from', lastLoggedAt)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  },
})
