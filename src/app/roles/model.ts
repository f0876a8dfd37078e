import type { AccountId, CongressId, OrganisationId, PersonId, RoleGrantId } from '../../kernel/brand.ts'
import type { Role } from '../../rules/roles.ts'
import type { Account } from '../accounts/model.ts'
import type { Versioned } from '../model.ts'

/** A granted role, for a congress, for an organisation, or for the whole installation. */
export interface RoleGrant {
  readonly id: RoleGrantId
  readonly accountId: AccountId
  readonly role: Role
  /** Null for roles in a congress, and for system administrators. */
  readonly organisationId: OrganisationId | null
  readonly congressId: CongressId | null
  /** Person on the counting board; null for every other role. */
  readonly personId: PersonId | null
  readonly grantedAt: string
  readonly grantedBy: string
  readonly revokedAt: string | null
  readonly revokedBy: string | null
  /** True if it ended because somebody else changed how the account signs in; it then waits to be granted again. */
  readonly suspended: boolean
  /** True for a proposal, which is never in force: another member of the presidium grants the role. */
  readonly proposed: boolean
  /** The account that had proposed a grant; null for a proposal, and if one person granted it. */
  readonly proposedBy: AccountId | null
  /** True for a proposal that was withdrawn, when `revokedAt` says. */
  readonly withdrawn: boolean
  /** True if one person granted what two should, because there was nobody else who could. */
  readonly alone: boolean
}

/** A grant with display names. */
export interface NamedGrant extends RoleGrant {
  readonly username: string
  readonly displayName: string
  /** Null for other roles than those of the board, and for readers who cannot see the people of the congress. */
  readonly personName: string | null
}

/** An account that may get a role, with the kinds of roles that it holds. */
export interface GrantableAccount {
  readonly account: Account
  readonly kinds: RoleKinds
}

/** A role that the caller has lost by a change of the way in, until it is granted again. */
export interface SuspendedRole {
  readonly role: Role
  readonly congressId: CongressId
  readonly congressName: string
}

/** The hand of the caller in how an account signs in, in one congress. */
export interface OwnHand {
  /** Whether the caller has changed it so that somebody could come in who could not before. */
  readonly changed: boolean
  /** Whether another administrator could grant roles there. */
  readonly others: boolean
}

/** Grants that have not been revoked. */
export const liveOf = (grants: readonly NamedGrant[]): NamedGrant[] =>
  grants.filter(({ revokedAt }) => revokedAt === null)

/** Proposals that are not withdrawn, and after which the same account has not been granted the same role. */
export const openProposals = (grants: readonly NamedGrant[]): readonly NamedGrant[] =>
  grants.filter(
    (one, index) =>
      one.proposed &&
      !one.withdrawn &&
      !grants
        .slice(index + 1)
        .some(({ proposed, role, accountId }) => !proposed && role === one.role && accountId === one.accountId),
  )

/**
 * Whether an account holds roles of each kind anywhere, even outside the caller's scope: such a role can exclude
 * another.
 */
export interface RoleKinds {
  readonly administrative: boolean
  readonly inCongress: boolean
}

/** Safety requirements that a congress sets beyond the rules. */
export interface Safeguards extends Versioned {
  /** The head of the counting board needs a second factor to act. */
  readonly headSecondFactor: boolean
  /** Acts that cannot be taken back need a code from the last minutes (`proof_is_fresh`). */
  readonly secondFactorAgain: boolean
}
