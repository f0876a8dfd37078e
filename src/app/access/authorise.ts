import { ok, type Result } from '../../kernel/result.ts'
import { type ActorRole, isCongressRole, ROLES, type Role } from '../../rules/roles.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import type { HeldRole, Identity } from './identity.ts'
import type { Place, PlaceRef } from './place.ts'
import type { AccessReads } from './ports.ts'

/** Who may do something: holders of one of these roles at the place of the thing, or everybody signed in. */
export type Allowed = readonly Role[] | 'signed-in'

const NO_PLACE: Place = { organisationId: null, congressId: null }

const holds = ({ scope }: Identity, held: HeldRole, place: Place): boolean => {
  if (held.role === 'system-administrator') return true
  if (held.role === 'organisation-administrator') {
    return place.organisationId !== null && scope.organisationIds.includes(place.organisationId)
  }
  return held.congressId !== null && held.congressId === place.congressId
}

/** Whether the caller can only give the role to others: administrators hold none in a congress. */
const onlyGrants = ({ roles }: Identity, allowed: readonly Role[]): boolean =>
  roles.some(({ role }) => !isCongressRole(role)) && allowed.some(isCongressRole)

/**
 * The role in which somebody acts at a place: the highest in `ROLES` among the roles that are allowed and held there.
 * The order in which a route names its roles has no effect.
 */
export const roleAt = (identity: Identity, allowed: Allowed, place: Place): Result<ActorRole, Refusal> => {
  if (allowed === 'signed-in') return ok('account-holder')
  const here = identity.roles.filter((held) => holds(identity, held, place))
  const ready = here.filter(({ needsSecondFactor }) => !needsSecondFactor || identity.secondFactor)
  const role = ROLES.find((name) => allowed.includes(name) && ready.some((held) => held.role === name))
  if (role) return ok(role)
  const waiting = here.some((held) => allowed.includes(held.role))
  if (waiting) return refuse('second-factor-required')
  const how = onlyGrants(identity, allowed) ? 'grant' : 'ask'
  return refuse('role-missing', { params: { roles: allowed.join(', '), remedy: how } })
}

/**
 * Like `roleAt`, for the place of a request. A thing outside the caller's scope is unknown, exactly like one that
 * does not exist.
 */
export const authorise = async (
  reads: Pick<AccessReads, 'placeOf'>,
  identity: Identity,
  allowed: Allowed,
  about: PlaceRef | null,
): Promise<Result<ActorRole, Refusal>> => {
  const place = about ? await reads.placeOf(about) : NO_PLACE
  if (place || !about) return roleAt(identity, allowed, place ?? NO_PLACE)
  return about.pointer ? refuseAt(about.pointer, `${about.kind}-unknown`) : refuse(`${about.kind}-unknown`)
}
