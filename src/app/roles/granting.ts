import { ok, type Result } from '../../kernel/result.ts'
import { grantersOf } from '../../rules/granting.ts'
import type { Role } from '../../rules/roles.ts'
import { roleAt } from '../access/authorise.ts'
import type { Place } from '../access/place.ts'
import type { Context } from '../actor.ts'
import type { Organisation } from '../model.ts'
import type { Refusal } from '../refusal.ts'

/** The context with the actor's role at a place, or the refusal. */
export const actingIn = (context: Context, allowed: readonly Role[], place: Place): Result<Context, Refusal> => {
  const role = roleAt(context.identity, allowed, place)
  return role.ok ? ok({ ...context, actor: { ...context.actor, role: role.value } }) : role
}

/** Nobody appoints peers: administrators of an organisation are appointed from above it. */
export const actingAbove = (context: Context, { superiorId }: Organisation): Result<Context, Refusal> =>
  actingIn(context, grantersOf('organisation-administrator'), { organisationId: superiorId, congressId: null })
