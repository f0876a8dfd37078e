import type { AccountId, ApiKeyId, CongressId, OrganisationId, PersonId, SessionId } from '../../kernel/brand.ts'
import type { Role } from '../../rules/roles.ts'

/** The rows that a transaction can see and change in the database. Everything else does not exist for it. */
export interface Scope {
  readonly accountId: AccountId | null
  /** Congresses in which the account holds a role. */
  readonly congressIds: readonly CongressId[]
  /** Organisations that the account administers, including those below them. */
  readonly organisationIds: readonly OrganisationId[]
  /** Accounts and organisations of the whole installation; never counted data. */
  readonly installation: boolean
}

/** A role that somebody holds now. */
export interface HeldRole {
  readonly role: Role
  readonly congressId: CongressId | null
  readonly organisationId: OrganisationId | null
  /** The person on the counting board; null for the other roles. */
  readonly personId: PersonId | null
  /** The congress requires a second factor for this role (the head of the counting board, if so decided). */
  readonly needsSecondFactor: boolean
}

/** The ways to sign in. */
export const MEANS = ['password', 'pin', 'openid', 'key'] as const
export type Means = (typeof MEANS)[number]

/** A caller, with the current roles and scope. */
export type Identity = Caller & (BySession | ByKey)

interface Caller {
  readonly accountId: AccountId
  readonly name: string
  readonly kind: 'person' | 'service'
  readonly secondFactor: boolean
  /** The password was set by somebody else and must be changed before anything else. */
  readonly mustChangePassword: boolean
  readonly roles: readonly HeldRole[]
  readonly scope: Scope
}

interface BySession {
  readonly via: Exclude<Means, 'key'>
  readonly credentialId: SessionId
}

interface ByKey {
  readonly via: 'key'
  readonly credentialId: ApiKeyId
}

/** The session of a caller; null for one who calls with a key. */
export const sessionOf = (identity: Identity): SessionId | null =>
  identity.via === 'key' ? null : identity.credentialId

/** The scope of acts that identify a caller. Sees accounts, and no counted data. */
export const SIGNING_IN: Scope = { accountId: null, congressIds: [], organisationIds: [], installation: true }

/** The database scope that follows from held roles. */
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
