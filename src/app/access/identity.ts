import type { AccountId, CongressId, OrganisationId, PersonId } from '../../kernel/brand.ts'
import type { Role } from './roles.ts'

/** What the database lets a transaction see and change. Everything else is not there for it. */
export interface Scope {
  readonly accountId: AccountId | null
  /** Congresses in which a role is held. */
  readonly congressIds: readonly CongressId[]
  /** Organisations administered, those below them included. */
  readonly organisationIds: readonly OrganisationId[]
  /** Accounts and organisations of the whole installation; never what is counted. */
  readonly installation: boolean
}

/** A role that somebody holds now. */
export interface HeldRole {
  readonly role: Role
  readonly congressId: CongressId | null
  readonly organisationId: OrganisationId | null
  /** Who on the counting board this is; null for the other roles. */
  readonly personId: PersonId | null
  /** The congress asks this role for a second factor (the head of the counting board, where it was decided so). */
  readonly needsSecondFactor: boolean
}

/** How somebody showed who they are. */
export const MEANS = ['password', 'pin', 'openid', 'key'] as const
export type Means = (typeof MEANS)[number]

/** Who is calling, with what they may do at this moment. */
export interface Identity {
  readonly accountId: AccountId
  readonly name: string
  readonly kind: 'person' | 'service'
  readonly via: Means
  /** Id of the session or key. */
  readonly credentialId: string
  readonly secondFactor: boolean
  /** The password was set by somebody else; nothing else can be done before it is changed. */
  readonly mustChangePassword: boolean
  readonly roles: readonly HeldRole[]
  readonly scope: Scope
}

/** The scope of the acts that find out who somebody is. Sees accounts, and nothing that is counted. */
export const SIGNING_IN: Scope = { accountId: null, congressIds: [], organisationIds: [], installation: true }

/** What follows for the database from the roles that somebody holds. */
export const scopeOf = (
  accountId: AccountId,
  roles: readonly HeldRole[],
  administered: readonly OrganisationId[],
): Scope => ({
  accountId,
  congressIds: [...new Set(roles.flatMap(({ congressId }) => congressId ?? []))],
  organisationIds: administered,
  installation: roles.some(({ role }) => role === 'system-administrator'),
})
