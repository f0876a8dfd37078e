import type { OrganisationId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { isOneOf } from '../../kernel/unknown.ts'
import { type Role, SERVICE_ROLES } from '../../rules/roles.ts'
import { conflictOf } from '../../rules/separation.ts'
import type { Account } from '../accounts/model.ts'
import type { AccountWrites } from '../accounts/ports.ts'
import { type Refusal, refuseAt } from '../refusal.ts'
import { type GrantableAccount, liveOf, type NamedGrant } from './model.ts'
import type { RoleReads, RoleWrites } from './ports.ts'

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
 * it, so that administrators below cannot gain rights above through an account that they administer. The answer is the
 * same for everybody who may grant here, also if the account of an organisation above is outside the caller's scope;
 * any other account is unknown, like one that does not exist.
 */
export const accountToGrant = async (
  tx: AccountWrites & RoleWrites,
  wish: GrantWish,
): Promise<Result<Account, Refusal>> => {
  const found = await (wish.organisationId === null
    ? accountOfSystem(tx, wish.username)
    : accountOfOrganisation(tx, wish.username, wish.organisationId))
  if (!found.ok) return found
  const { account, kinds } = found.value
  if (account.kind === 'service' && !isOneOf(SERVICE_ROLES, wish.role)) {
    return refuseAt('/username', 'role-not-for-service-account')
  }
  const here = liveOf(await wish.grantsHere()).filter(({ accountId }) => accountId === account.id)
  const conflict = conflictOf(wish.role, { ...kinds, here: here.map(({ role }) => role) })
  return conflict ? refuseAt('/username', conflict) : ok(account)
}

// Both lock the account: grants to one account take turns, so that two exclusive roles can never be granted at once.

const accountOfOrganisation = async (
  tx: RoleWrites,
  username: string,
  organisationId: OrganisationId,
): Promise<Result<GrantableAccount, Refusal>> => {
  const found = await tx.accountToGrant(username, organisationId)
  return found?.account.state === 'active' ? ok(found) : refuseAt('/username', 'account-unknown')
}

const accountOfSystem = async (
  tx: AccountWrites & RoleReads,
  username: string,
): Promise<Result<GrantableAccount, Refusal>> => {
  const seen = await tx.accountByUsername(username)
  if (!seen) return refuseAt('/username', 'account-unknown')
  await tx.lockAccount(seen.id)
  const account = await tx.account(seen.id)
  if (account?.state !== 'active') return refuseAt('/username', 'account-unknown')
  if (account.organisationId !== null) return refuseAt('/username', 'administrator-under-organisation')
  return ok({ account, kinds: await tx.roleKinds(account.id) })
}
