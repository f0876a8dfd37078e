import { sql } from 'kysely'
import type { Account, Credential, OpenIdLink } from '../../app/accounts/model.ts'
import type { AccountReads, AccountWrites } from '../../app/accounts/ports.ts'
import type { AccountId, OrganisationId } from '../../kernel/brand.ts'
import type { Db, DbTransaction, Row } from '../database.ts'
import { all, beyond, direction, isThere, one } from './rows.ts'
import { foundIn } from './search.ts'

/** An account from its row. */
export const toAccount = (row: Row<'account'>): Account => ({
  id: row.id,
  organisationId: row.organisation_id,
  kind: row.kind,
  username: row.username,
  displayName: row.display_name,
  state: row.state,
  version: row.version,
  createdAt: row.created_at,
  createdBy: row.created_by,
})

const toCredential = (row: Row<'account_credential'>): Credential => ({
  accountId: row.account_id,
  passwordHash: row.password_hash,
  temporary: row.temporary,
  passwordExpiresAt: row.password_expires_at,
  changedAt: row.changed_at,
  secondFactor:
    row.second_factor_secret === null
      ? null
      : {
          sealedSecret: row.second_factor_secret,
          confirmed: row.second_factor_confirmed,
          lastStep: row.second_factor_last_step,
        },
  openId:
    row.openid_issuer === null || row.openid_subject === null
      ? null
      : { issuer: row.openid_issuer, subject: row.openid_subject },
})

const accountColumns = (account: Account) => ({
  organisation_id: account.organisationId,
  kind: account.kind,
  username: account.username,
  display_name: account.displayName,
  state: account.state,
  version: account.version,
  created_at: account.createdAt,
  created_by: account.createdBy,
})

const openIdColumns = (link: OpenIdLink | null) => ({
  openid_issuer: link?.issuer ?? null,
  openid_subject: link?.subject ?? null,
})

const credentialColumns = ({ secondFactor, ...credential }: Credential) => ({
  password_hash: credential.passwordHash,
  temporary: credential.temporary,
  password_expires_at: credential.passwordExpiresAt,
  changed_at: credential.changedAt,
  second_factor_secret: secondFactor?.sealedSecret ?? null,
  second_factor_confirmed: secondFactor?.confirmed ?? false,
  second_factor_last_step: secondFactor?.lastStep ?? null,
})

/** Uniqueness spans rows the caller cannot see, so only the database can detect a conflict. */
const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '23505'

const accounts = (db: Db) => db.selectFrom('account').selectAll()
const credentials = (db: Db) => db.selectFrom('account_credential').selectAll()

export const accountReads = (db: Db): AccountReads => ({
  account: (id) => one(accounts(db).where('id', '=', id), toAccount),
  accountByUsername: (username) => one(accounts(db).where('username', '=', username), toAccount),
  accounts: async ({ limit, after, order }, within, { text, kind } = {}) => {
    let query = accounts(db).orderBy('id', direction(order)).limit(limit)
    if (after) query = query.where('id', beyond(order), after)
    if (within) query = query.where('organisation_id', '=', sql<OrganisationId>`any(${within}::uuid[])`)
    if (text) query = query.where(foundIn(text, 'display_name', 'username'))
    if (kind) query = query.where('kind', '=', kind)
    return all(query, toAccount)
  },
  credential: (accountId) => one(credentials(db).where('account_id', '=', accountId), toCredential),
  credentials: async (accountIds) => {
    const of = credentials(db).where('account_id', '=', sql<AccountId>`any(${accountIds}::uuid[])`)
    return all(of, toCredential)
  },
  credentialByOpenId: async (issuer, subject) => {
    const found = credentials(db).where('openid_issuer', '=', issuer).where('openid_subject', '=', subject)
    const row = await found.executeTakeFirst()
    return row && toCredential(row)
  },
  hasSystemAdministrator: () => {
    const held = db.selectFrom('role_grant').select('id').where('role', '=', 'system-administrator')
    return isThere(held.where('revoked_at', 'is', null).limit(1))
  },
})

export const accountWrites = (tx: DbTransaction): AccountWrites => ({
  ...accountReads(tx),
  lockAccount: (id) => isThere(tx.selectFrom('account').select('id').where('id', '=', id).forUpdate()),
  insertAccount: async (account, credential) => {
    const row = { id: account.id, ...accountColumns(account) }
    const made = await tx
      .insertInto('account')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows !== 1n) return 'username-taken'
    const values = {
      account_id: account.id,
      ...credentialColumns(credential),
      ...openIdColumns(credential.openId),
    }
    const linked = await tx
      .insertInto('account_credential')
      .values(values)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return linked.numInsertedOrUpdatedRows === 1n ? 'inserted' : 'openid-subject-taken'
  },
  updateAccount: async (account) => {
    const { username, display_name, state, version } = accountColumns(account)
    // Kind and organisation of an account never change; the database refuses other changes.
    const columns = { username, display_name, state, version }
    await tx.updateTable('account').set(columns).where('id', '=', account.id).execute()
  },
  setCredential: async (credential) => {
    const columns = credentialColumns(credential)
    await tx.updateTable('account_credential').set(columns).where('account_id', '=', credential.accountId).execute()
  },
  setOpenId: async (accountId, link) => {
    const setting = tx.updateTable('account_credential').set(openIdColumns(link)).where('account_id', '=', accountId)
    try {
      await setting.execute()
      return true
    } catch (error) {
      if (isTaken(error)) return false
      throw error
    }
  },
})
