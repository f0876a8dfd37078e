import type { AccountId, CongressId, OrganisationId, PersonId, RoleGrantId } from '../../kernel/brand.ts'
import type { GrantableAccount, NamedGrant, OwnHand, RoleGrant, RoleKinds, Safeguards, SuspendedRole } from './model.ts'

/** Role grants in congresses and organisations. Reads. */
export interface RoleReads {
  roleGrant(id: RoleGrantId): Promise<NamedGrant | undefined>
  /** Current and revoked grants, in order of creation. */
  grantsInCongress(congressId: CongressId): Promise<NamedGrant[]>
  grantsInOrganisation(organisationId: OrganisationId): Promise<NamedGrant[]>
  systemAdministrators(): Promise<NamedGrant[]>
  roleKinds(accountId: AccountId): Promise<RoleKinds>
  /** True if this person has typed ballots in the congress under another account. */
  typedUnderAnotherAccount(congressId: CongressId, personId: PersonId, accountId: AccountId): Promise<boolean>
}

/** Role grants in congresses and organisations. Writes. */
export interface RoleWrites extends RoleReads {
  /** Locks a grant, so that acts on it take turns. False if there is no such grant. */
  lockRoleGrant(id: RoleGrantId): Promise<boolean>
  /** Locks the grants of all system administrators, so that two cannot revoke each other at once. */
  lockSystemAdministrators(): Promise<void>
  /**
   * Locks the account of that name, if it belongs to the organisation or to one above it; undefined otherwise. An account
   * above is found also outside the caller's scope; the organisation has to be in it, itself or by a congress.
   */
  accountToGrant(username: string, organisationId: OrganisationId): Promise<GrantableAccount | undefined>
  ownHandInSignIn(congressId: CongressId, accountId: AccountId): Promise<OwnHand>
  insertRoleGrant(grant: RoleGrant): Promise<void>
  /** Ends a grant, or marks a proposal as withdrawn. */
  revokeRoleGrant(id: RoleGrantId, at: string, by: string, withdrawn?: 'withdrawn'): Promise<void>
}

/** Roles that end because somebody else changed how their holder signs in. Reads. */
export interface SuspensionReads {
  /** The grants of an account that are in force or were suspended, in order of creation. */
  liveOrSuspendedGrantsOf(accountId: AccountId): Promise<NamedGrant[]>
  /** Roles of the caller in open congresses that were suspended since an instant and not granted again. */
  ownSuspendedRoles(since: string): Promise<SuspendedRole[]>
}

/** Roles that end because somebody else changed how their holder signs in. Writes. */
export interface SuspensionWrites extends SuspensionReads {
  /** Marks a grant as suspended; it still has to be revoked. */
  suspendRoleGrant(id: RoleGrantId): Promise<void>
}

/** Safety requirements of a congress. Reads. */
export interface SafeguardReads {
  safeguards(congressId: CongressId): Promise<Safeguards | undefined>
}

/** Safety requirements of a congress. Writes. */
export interface SafeguardWrites extends SafeguardReads {
  /** Stores the first version, or replaces the current one; the log keeps earlier ones. */
  setSafeguards(congressId: CongressId, safeguards: Safeguards): Promise<void>
}
