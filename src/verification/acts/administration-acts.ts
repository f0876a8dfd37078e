import type { Figures } from '../../events/event.ts'
import { isOneOf } from '../../kernel/unknown.ts'
import { isAdministrator } from '../../rules/corrections.ts'
import { grantersOf } from '../../rules/granting.ts'
import { isRole } from '../../rules/roles.ts'
import type { Administered, Installation } from '../installation.ts'
import type { GrantRule } from './role-acts.ts'

/** Rules that a grant or a revocation in the log of the installation breaks, besides those of roles in a congress. */
export type AdministrationRule =
  | Extract<
      GrantRule,
      | 'granter-not-allowed'
      | 'grant-repeated'
      | 'role-already-held'
      | 'grant-not-in-force'
      | 'grant-differs'
      | 'revoker-not-allowed'
    >
  | 'role-not-of-installation'
  | 'granter-not-above'
  | 'set-up-without-link'
  | 'grantee-not-there'

/** An event about a role that belongs to no congress, as far as its rules read it. */
export interface AdministrationEvent {
  /** Id of the grant. */
  readonly id: string
  /** The role in which somebody grants or revokes. */
  readonly by: string
  readonly actorId: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly figures: Figures<'role.granted'>
}

type Place = Pick<Administered, 'role' | 'organisationId'>

/** The system has no organisation, and every other place has one. */
const isPlaceOf = ({ role, organisationId }: Place): boolean =>
  isAdministrator(role) && (role === 'system-administrator') === (organisationId === null)

/** Whether the first administrator is created with a link, who grants the role to itself. */
const isSetUp = ({ by, actorId, figures }: AdministrationEvent): boolean =>
  by === 'account-holder' && actorId === figures.accountId && figures.role === 'system-administrator'

/** Nobody appoints peers: administrators of an organisation are appointed, and dismissed, from above it. */
const isAbove = ({ by, actorId, at }: AdministrationEvent, place: Place, installation: Installation): boolean =>
  by !== 'organisation-administrator' ||
  installation.administers(actorId, installation.superiorOf(place.organisationId), at)

const granterProblem = (event: AdministrationEvent, installation: Installation): AdministrationRule | null => {
  const { by, figures } = event
  if (isSetUp(event)) return installation.takeSetUp(event) ? null : 'set-up-without-link'
  if (!isRole(figures.role) || !isOneOf(grantersOf(figures.role), by)) return 'granter-not-allowed'
  return isAbove(event, figures, installation) ? null : 'granter-not-above'
}

const grantProblem = (event: AdministrationEvent, installation: Installation): AdministrationRule | null => {
  const { id, figures } = event
  const { role, accountId, organisationId } = figures
  if (!isPlaceOf(figures)) return 'role-not-of-installation'
  const problem = granterProblem(event, installation)
  if (problem) return problem
  if (installation.find(id)) return 'grant-repeated'
  if (!installation.isEligible(accountId, organisationId)) return 'grantee-not-there'
  const holds = installation
    .grantsOf(accountId)
    .some((one) => one.role === role && one.organisationId === organisationId)
  return holds ? 'role-already-held' : null
}

/** Takes up a granted role. @returns the rule that the grant breaks; null if it breaks none */
export const administrationGranted = (
  event: AdministrationEvent,
  installation: Installation,
): AdministrationRule | null => {
  const problem = grantProblem(event, installation)
  const { role, accountId, organisationId } = event.figures
  installation.grant({ id: event.id, role, accountId, organisationId, grantedAt: event.at })
  return problem
}

/** Ends a role. @returns the rule that the revocation breaks; null if it breaks none */
export const administrationRevoked = (
  event: AdministrationEvent,
  installation: Installation,
): AdministrationRule | null => {
  const { id, by, figures, at } = event
  const granted = installation.find(id)
  if (!granted) return 'grant-not-in-force'
  const isAllowed =
    isRole(granted.role) && isOneOf(grantersOf(granted.role), by) && isAbove(event, granted, installation)
  installation.revoke(id, at)
  const { role, accountId, organisationId } = figures
  const isSame = role === granted.role && accountId === granted.accountId && organisationId === granted.organisationId
  if (!isSame) return 'grant-differs'
  return isAllowed ? null : 'revoker-not-allowed'
}
