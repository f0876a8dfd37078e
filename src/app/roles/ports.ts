import type { AccountId, CongressId, OrganisationId, PersonId, RoleGrantId } from '../../kernel/brand.ts'
import type { NamedGrant, RoleGrant, RoleKinds, Safeguards } from './model.ts'

/** Roles granted in congresses and organisations. What can be read. */
export interface RoleReads {
  roleGrant(id: RoleGrantId): Promise<NamedGrant | undefined>
  /** Live and revoked ones, in the order in which they were granted. */
  grantsInCongress(congressId: CongressId): Promise<NamedGrant[]>
  grantsInOrganisation(organisationId: OrganisationId): Promise<NamedGrant[]>
  systemAdministrators(): Promise<NamedGrant[]>
  roleKinds(accountId: AccountId): Promise<RoleKinds>
  /** An organisation and those above it, as far as they are in the scope. */
  upwards(organisationId: OrganisationId): Promise<OrganisationId[]>
  /** True when somebody has typed ballots in the congress as this person, under another account. */
  typedUnderAnotherAccount(congressId: CongressId, personId: PersonId, accountId: AccountId): Promise<boolean>
}

/** Roles granted in congresses and organisations. What can be written. */
export interface RoleWrites extends RoleReads {
  /** Locks a grant: acts on it take turns. False if there is no such grant. */
  lockRoleGrant(id: RoleGrantId): Promise<boolean>
  /** Locks the grants of all administrators of the system, so that two cannot revoke each other at once. */
  lockSystemAdministrators(): Promise<void>
  insertRoleGrant(grant: RoleGrant): Promise<void>
  revokeRoleGrant(id: RoleGrantId, at: string, by: string): Promise<void>
}

/** What a congress asks of those who count. What can be read. */
export interface SafeguardReads {
  safeguards(congressId: CongressId): Promise<Safeguards | undefined>
}

/** What a congress asks of those who count. What can be written. */
export interface SafeguardWrites extends SafeguardReads {
  /** Records the first version, or puts a new one in its place; the log keeps those before. */
  setSafeguards(congressId: CongressId, safeguards: Safeguards): Promise<void>
}
