import type { OrganisationId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { type Role, SERVICE_ROLES } from '../access/roles.ts'
import type { Account } from '../accounts/model.ts'
import type { AccountWrites } from '../accounts/ports.ts'
import { type Refusal, refuseAt } from '../refusal.ts'
import { liveOf, type NamedGrant } from './model.ts'
import type { RoleReads } from './ports.ts'
import { conflictOf } from './separation.ts'

/** For whom a role is meant, and beside which roles. */
export interface GrantWish {
  readonly username: string
  readonly role: Role
  /** The organisation at whose place it is granted; null for the system. */
  readonly organisationId: OrganisationId | null
  /** Grants at that place; asked when nobody else can grant the account anything. */
  readonly grantsHere: () => Promise<readonly NamedGrant[]>
}

/**
 * Finds and locks the account that a role is meant for. It has to be an active one of the organisation or of one above
 * it: an account is looked after where it belongs, and nobody below may come into rights above through it. An account
 * that is out of sight is as unknown as one that does not exist.
 */
export const accountToGrant = async (
  tx: AccountWrites & RoleReads,
  wish: GrantWish,
): Promise<Result<Account, Refusal>> => {
  const seen = await tx.accountByUsername(wish.username)
  if (!seen) return refuseAt('/username', 'account-unknown')
  // Roles are given to an account one after the other, so that two that exclude each other never meet.
  await tx.lockAccount(seen.id)
  const account = await tx.account(seen.id)
  if (account?.state !== 'active') return refuseAt('/username', 'account-unknown')
  const belongs = await belongsHere(tx, account, wish)
  if (!belongs.ok) return belongs
  if (account.kind === 'service' && !(SERVICE_ROLES as readonly Role[]).includes(wish.role)) {
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
