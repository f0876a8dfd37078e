import type { RoleGrantId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { grantersOf } from '../../rules/granting.ts'
import type { AccountReads } from '../accounts/ports.ts'
import type { Context } from '../actor.ts'
import type { CongressReads, LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { actingAbove, actingIn } from './granting.ts'
import { liveOf, type NamedGrant, openProposals } from './model.ts'
import type { RoleReads, RoleWrites } from './ports.ts'
import { endGrant, withdrawProposal } from './record-grant.ts'

/**
 * Revokes a role, or withdraws the proposal of one that waits for a second person. The roles that may grant it may do
 * so; the last system administrator stays.
 */
export const revokeRole = async (
  tx: OrganisationReads & LocksCongress & AccountReads & RoleWrites & AppendsEvents,
  context: Context,
  id: RoleGrantId,
  reason: string,
): Promise<Result<NamedGrant, Refusal>> => {
  const seen = await tx.roleGrant(id)
  if (!seen) return refuse('role-grant-unknown')
  const acting = await actingOver(tx, context, seen)
  if (!acting.ok) return acting
  const grant = await lockGrant(tx, seen)
  if (grant.proposed && grant.congressId !== null) {
    const waiting = openProposals(await tx.grantsInCongress(grant.congressId)).some((one) => one.id === id)
    if (!waiting) return refuse('proposal-not-open')
    return ok(await withdrawProposal(tx, acting.value, { ...grant, congressId: grant.congressId }, reason))
  }
  if (grant.revokedAt !== null) return refuse('role-already-revoked')
  if (grant.role === 'system-administrator' && !(await leavesAnother(tx, grant))) {
    return refuse('last-system-administrator')
  }
  return ok(await endGrant(tx, acting.value, grant, reason))
}

const actingOver = async (
  tx: OrganisationReads & CongressReads,
  context: Context,
  { role, organisationId, congressId }: NamedGrant,
): Promise<Result<Context, Refusal>> => {
  if (congressId !== null) {
    const place = { organisationId: (await tx.congress(congressId))?.organisationId ?? null, congressId }
    return actingIn(context, grantersOf(role), place)
  }
  if (organisationId === null) return actingIn(context, grantersOf(role), { organisationId, congressId })
  const organisation = await tx.organisation(organisationId)
  return organisation ? actingAbove(context, organisation) : refuse('role-grant-unknown')
}

/** Locks in the same order as everywhere: the congress first. */
const lockGrant = async (tx: LocksCongress & RoleWrites, { id, congressId, role }: NamedGrant): Promise<NamedGrant> => {
  if (congressId !== null) await tx.lockCongress(congressId)
  if (role === 'system-administrator') await tx.lockSystemAdministrators()
  await tx.lockRoleGrant(id)
  return (await tx.roleGrant(id))!
}

/** Whether another system administrator who can sign in remains without this grant. */
const leavesAnother = async (tx: AccountReads & RoleReads, grant: NamedGrant): Promise<boolean> => {
  const others = liveOf(await tx.systemAdministrators()).filter(({ id }) => id !== grant.id)
  const accounts = await Promise.all(others.map(({ accountId }) => tx.account(accountId)))
  return accounts.some((account) => account?.state === 'active')
}
