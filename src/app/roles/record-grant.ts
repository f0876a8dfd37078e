import { congressLog, logOf } from '../../events/log-ref.ts'
import type { CongressId } from '../../kernel/brand.ts'
import type { Account } from '../accounts/model.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { PersonReads } from '../people/ports.ts'
import type { NamedGrant, RoleGrant } from './model.ts'
import type { RoleWrites } from './ports.ts'

type Granted = Pick<RoleGrant, 'role' | 'organisationId' | 'congressId' | 'personId'>

/** By whom a role is granted. */
export type GrantedBy = Pick<RoleGrant, 'proposed' | 'proposedBy' | 'alone'>

/** By the one person who may. */
export const BY_ONE: GrantedBy = { proposed: false, proposedBy: null, alone: false }

/** The figures that the log keeps about a grant. */
const figures = ({ role, accountId, username, organisationId, personId }: NamedGrant) => ({
  role,
  accountId,
  username,
  organisationId,
  personId,
})

/** Writes a new grant, or the proposal of one, and its event. */
export const recordGrant = async (
  tx: PersonReads & RoleWrites & AppendsEvents,
  context: Context,
  { id: accountId, username, displayName }: Account,
  granted: Granted,
  by: GrantedBy = BY_ONE,
): Promise<NamedGrant> => {
  const grant: RoleGrant = {
    id: context.newId(),
    accountId,
    ...granted,
    grantedAt: context.at,
    grantedBy: context.actor.id,
    revokedAt: by.proposed ? context.at : null,
    revokedBy: by.proposed ? context.actor.id : null,
    suspended: false,
    withdrawn: false,
    ...by,
  }
  await tx.insertRoleGrant(grant)
  const person = grant.personId && (await tx.person(grant.personId))
  const named = { ...grant, username, displayName, personName: person ? person.fullName : null }
  const { proposed, proposedBy, alone } = by
  if (proposed && grant.congressId !== null) {
    const log = congressLog(grant.congressId)
    await tx.appendAudit(context, { log, objectId: grant.id, action: 'role.proposed', after: figures(named) })
    return named
  }
  await tx.appendAudit(context, {
    log: logOf(grant.congressId),
    action: 'role.granted',
    objectId: grant.id,
    after: { ...figures(named), proposedBy, alone },
  })
  return named
}

/** Takes a proposal in a congress back and logs it. */
export const withdrawProposal = async (
  tx: RoleWrites & AppendsEvents,
  context: Context,
  proposal: NamedGrant & { readonly congressId: CongressId },
  reason: string,
): Promise<NamedGrant> => {
  await tx.revokeRoleGrant(proposal.id, context.at, context.actor.id, 'withdrawn')
  await tx.appendAudit(context, {
    log: congressLog(proposal.congressId),
    action: 'role.proposal-withdrawn',
    objectId: proposal.id,
    after: figures(proposal),
    reason,
  })
  return { ...proposal, revokedAt: context.at, revokedBy: context.actor.id, withdrawn: true }
}

/** Ends a grant and logs it. */
export const endGrant = async (
  tx: RoleWrites & AppendsEvents,
  context: Context,
  grant: NamedGrant,
  reason: string | null,
): Promise<NamedGrant> => {
  await tx.revokeRoleGrant(grant.id, context.at, context.actor.id)
  await tx.appendAudit(context, {
    log: logOf(grant.congressId),
    action: 'role.revoked',
    objectId: grant.id,
    after: figures(grant),
    reason,
  })
  return { ...grant, revokedAt: context.at, revokedBy: context.actor.id }
}
