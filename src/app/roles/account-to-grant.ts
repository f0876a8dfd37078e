import type { OrganisationId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { isOneOf } from '../../kernel/unknown.ts'
import { type Role, SERVICE_ROLES } from '../access/roles.ts'
import type { Account } from '../accounts/model.ts'
import type { AccountWrites } from '../accounts/ports.ts'
import { type Refusal, refuseAt } from '../refusal.ts'
import { liveOf, type NamedGrant } from './model.ts'
import type { RoleReads } from './ports.ts'
import { conflictOf } from './separation.ts'

/** A requested grant: the account, the role and its place. */
export interface GrantWish {
  readonly username: string
  readonly role: Role
  /** The organisation of the place; null for the system. */
  readonly organisationId: OrganisationId | null
  /** Reads the grants at that place, once the account is locked against other grants. */
  readonly grantsHere: () => Promise<readonly NamedGrant[]>
}

/**
 * Finds and locks the account of a requested grant. It must be active and belong to the organisation or to one above
 * it, so that administrators below cannot gain rights above through an account that they administer. An account outside
 * the scope is unknown, like one that does not exist.
 */
export const accountToGrant = async (
  tx: AccountWrites & RoleReads,
  wish: GrantWish,
): Promise<Result<Account, Refusal>> => {
  const seen = await tx.accountByUsername(wish.username)
  if (!seen) return refuseAt('/username', 'account-unknown')
  // Grants to one account take turns, so that two exclusive roles can never be granted at once.
  await tx.lockAccount(seen.id)
  const account = await tx.account(seen.id)
  if (account?.state !== 'active') return refuseAt('/username', 'account-unknown')
  const belongs = await belongsHere(tx, account, wish)
  if (!belongs.ok) return belongs
  if (account.kind === 'service' && !isOneOf(SERVICE_ROLES, wish.role)) {
    return refuseAt('/username', 'role-not-for-service-account')
  }
  const here = liveOf(await wish.grantsHere()).filter(({ accountId }) => accountId === account.id)
  const conflict = conflictOf(wish.role, { ...(await tx.roleKinds(account.id)), here: here.map(({ role }) => role) })
  return conflict ? refuseAt('/username', conflict) : ok(account)
}

const belongsHere = async (
  tx: RoleReads,
  account: Account,
  { organisationId }: GrantWish,
): Promise<Result<null, Refusal>> => {
  if (organisationId === null) {
    return account.organisationId === null ? ok(null) : refuseAt('/username', 'administrator-under-organisation')
  }
  const above = await tx.upwards(organisationId)
  const belongs = account.organisationId !== null && above.includes(account.organisationId)
  return belongs ? ok(null) : refuseAt('/username', 'account-unknown')
}
