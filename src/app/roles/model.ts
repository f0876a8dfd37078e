import type { AccountId, CongressId, OrganisationId, PersonId, RoleGrantId } from '../../kernel/brand.ts'
import type { Role } from '../access/roles.ts'
import type { Versioned } from '../model.ts'

/** A role that somebody was given, for a congress, for an organisation, or for the whole installation. */
export interface RoleGrant {
  readonly id: RoleGrantId
  readonly accountId: AccountId
  readonly role: Role
  /** Null for roles in a congress, and for administrators of the system. */
  readonly organisationId: OrganisationId | null
  readonly congressId: CongressId | null
  /** Who on the counting board this is; null for every other role. */
  readonly personId: PersonId | null
  readonly grantedAt: string
  readonly grantedBy: string
  readonly revokedAt: string | null
  readonly revokedBy: string | null
}

/** A grant with the names that people know. */
export interface NamedGrant extends RoleGrant {
  readonly username: string
  readonly displayName: string
  /** Null for other roles than those of the board, and for who does not see the people of the congress. */
  readonly personName: string | null
}

/** Those that still hold. */
export const liveOf = (grants: readonly NamedGrant[]): NamedGrant[] =>
  grants.filter(({ revokedAt }) => revokedAt === null)

/** Where an account holds roles at all, whoever asks: a role may be out of sight and still stand against another. */
export interface RoleKinds {
  readonly administrative: boolean
  readonly inCongress: boolean
}

/** What a congress asks of its people beyond the rules. */
export interface Safeguards extends Versioned {
  /** The head of the counting board acts only after a second factor. */
  readonly headSecondFactor: boolean
}
