import { sql } from 'kysely'
import type { NamedGrant, OwnHand, RoleGrant, RoleKinds, SuspendedRole } from '../../app/roles/model.ts'
import type { RoleReads, RoleWrites, SuspensionReads, SuspensionWrites } from '../../app/roles/ports.ts'
import type { Db, DbTransaction, Row } from '../database.ts'
import { toAccount } from './accounts.store.ts'
import { all, isThere, one } from './rows.ts'

const toGrant = (row: Row<'role_grant'>): RoleGrant => ({
  id: row.id,
  accountId: row.account_id,
  role: row.role,
  organisationId: row.organisation_id,
  congressId: row.congress_id,
  personId: row.person_id,
  grantedAt: row.granted_at,
  grantedBy: row.granted_by,
  revokedAt: row.revoked_at,
  revokedBy: row.revoked_by,
  suspended: row.suspended,
  proposed: row.proposed,
  proposedBy: row.proposed_by,
  alone: row.alone,
  withdrawn: row.withdrawn,
})

/** A grant beside the names of its account and of its person. */
type GrantRow = Row<'role_grant'> & Pick<Row<'account'>, 'username' | 'display_name'> & { full_name: string | null }

/** With the names of accounts, and of people if the scope shows them. */
const namedGrants = (db: Db) =>
  db
    .selectFrom('role_grant')
    .innerJoin('account', 'account.id', 'role_grant.account_id')
    .leftJoin('person', 'person.id', 'role_grant.person_id')
    .selectAll('role_grant')
    .select(['account.username', 'account.display_name', 'person.full_name'])
    .orderBy('role_grant.granted_at')
    .orderBy('role_grant.id')

const toNamed = (row: GrantRow): NamedGrant => ({
  ...toGrant(row),
  username: row.username,
  displayName: row.display_name,
  personName: row.full_name,
})

export const roleReads = (db: Db): RoleReads => ({
  roleGrant: (id) => one(namedGrants(db).where('role_grant.id', '=', id), toNamed),
  grantsInCongress: (id) => all(namedGrants(db).where('role_grant.congress_id', '=', id), toNamed),
  grantsInOrganisation: (id) => all(namedGrants(db).where('role_grant.organisation_id', '=', id), toNamed),
  systemAdministrators: () => all(namedGrants(db).where('role_grant.role', '=', 'system-administrator'), toNamed),
  roleKinds: async (accountId) => {
    const { rows } = await sql<RoleKinds>`
      select administrative, in_congress as "inCongress" from role_kinds(${accountId})`.execute(db)
    return rows[0]!
  },
  typedUnderAnotherAccount: (congressId, personId, accountId) => {
    const typed = db
      .selectFrom('entry_typist')
      .innerJoin('ballot_batch', 'ballot_batch.id', 'entry_typist.batch_id')
      .innerJoin('role_grant', (on) => on.on(sql`role_grant.account_id::text`, '=', sql.ref('entry_typist.account_id')))
      .select('entry_typist.batch_id')
      .where('ballot_batch.congress_id', '=', congressId)
      .where('role_grant.congress_id', '=', congressId)
      .where('role_grant.person_id', '=', personId)
      .where('role_grant.account_id', '<>', accountId)
      .where('role_grant.proposed', '=', false)
    return isThere(typed.limit(1))
  },
})

export const roleWrites = (tx: DbTransaction): RoleWrites => ({
  ...roleReads(tx),
  lockRoleGrant: (id) => isThere(tx.selectFrom('role_grant').select('id').where('id', '=', id).forUpdate()),
  accountToGrant: async (username, organisationId) => {
    const { rows } = await sql<Row<'account'> & RoleKinds>`
      select (found).*, administrative, in_congress as "inCongress"
      from account_to_grant(${username}, ${organisationId})`.execute(tx)
    const [found] = rows
    if (!found) return undefined
    const { administrative, inCongress, ...account } = found
    return { account: toAccount(account), kinds: { administrative, inCongress } }
  },
  lockSystemAdministrators: async () => {
    const live = tx.selectFrom('role_grant').select('id').where('role', '=', 'system-administrator')
    await live.where('revoked_at', 'is', null).orderBy('id').forUpdate().execute()
  },
  ownHandInSignIn: async (congressId, accountId) => {
    const { rows } = await sql<OwnHand>`
      select changed, others from own_hand_in_sign_in(${congressId}, ${accountId})`.execute(tx)
    return rows[0]!
  },
  insertRoleGrant: async (grant) => {
    await tx
      .insertInto('role_grant')
      .values({
        id: grant.id,
        account_id: grant.accountId,
        role: grant.role,
        organisation_id: grant.organisationId,
        congress_id: grant.congressId,
        person_id: grant.personId,
        granted_at: grant.grantedAt,
        granted_by: grant.grantedBy,
        revoked_at: grant.revokedAt,
        revoked_by: grant.revokedBy,
        proposed: grant.proposed,
        proposed_by: grant.proposedBy,
        alone: grant.alone,
      })
      .execute()
  },
  revokeRoleGrant: async (id, at, by, withdrawn) => {
    const ended = { revoked_at: at, revoked_by: by, ...(withdrawn && { withdrawn: true }) }
    await tx.updateTable('role_grant').set(ended).where('id', '=', id).execute()
  },
})

export const suspensionReads = (db: Db): SuspensionReads => ({
  liveOrSuspendedGrantsOf: (id) => {
    const ofAccount = namedGrants(db).where('role_grant.account_id', '=', id)
    return all(
      ofAccount.where((is) => is.or([is('role_grant.revoked_at', 'is', null), is('role_grant.suspended', '=', true)])),
      toNamed,
    )
  },
  ownSuspendedRoles: async (since) => {
    const { rows } = await sql<SuspendedRole>`
      select role, congress_id as "congressId", congress_name as "congressName"
      from own_suspended_roles(${since})`.execute(db)
    return rows
  },
})

export const suspensionWrites = (tx: DbTransaction): SuspensionWrites => ({
  ...suspensionReads(tx),
  suspendRoleGrant: async (id) => {
    await tx.updateTable('role_grant').set({ suspended: true }).where('id', '=', id).execute()
  },
})
