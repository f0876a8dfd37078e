import { ok, type Result } from '../../kernel/result.ts'
import { roleAt } from '../access/authorise.ts'
import type { Place } from '../access/place.ts'
import { isBoardRole, type Role } from '../access/roles.ts'
import type { Context } from '../actor.ts'
import type { Organisation } from '../model.ts'
import type { Refusal } from '../refusal.ts'

const ADMINISTRATORS: readonly Role[] = ['organisation-administrator', 'system-administrator']

/**
 * The roles that may grant and revoke a role in a congress. Only the presidium grants roles of the board:
 * administrators cannot give anybody a part in the count.
 */
export const grantersOf = (role: Role): readonly Role[] => {
  if (role === 'system-administrator') return ['system-administrator']
  return isBoardRole(role) ? ['presidium'] : ADMINISTRATORS
}

/** The context with the actor's role at a place, or the refusal. */
export const actingIn = (context: Context, allowed: readonly Role[], place: Place): Result<Context, Refusal> => {
  const role = roleAt(context.identity, allowed, place)
  return role.ok ? ok({ ...context, actor: { ...context.actor, role: role.value } }) : role
}

/** Nobody appoints peers: administrators of an organisation are appointed from above it. */
export const actingAbove = (context: Context, { superiorId }: Organisation): Result<Context, Refusal> =>
  actingIn(context, grantersOf('organisation-administrator'), { organisationId: superiorId, congressId: null })
