import type { CongressId, OrganisationId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { Refusal } from '../refusal.ts'
import { findCongress } from '../shared/find.ts'
import type { NamedGrant } from './model.ts'
import type { RoleReads } from './ports.ts'

/** Roles granted in a congress, revoked ones included. */
export const listGrantsInCongress = async (
  reads: CongressReads & RoleReads,
  id: CongressId,
): Promise<Result<readonly NamedGrant[], Refusal>> => {
  const congress = await findCongress(reads, id)
  return congress.ok ? ok(await reads.grantsInCongress(id)) : congress
}

/** Administrators of an organisation, revoked ones included. */
export const listGrantsInOrganisation = async (
  reads: RoleReads,
  id: OrganisationId,
): Promise<Result<readonly NamedGrant[], Refusal>> => ok(await reads.grantsInOrganisation(id))

/** Administrators of the installation, revoked ones included. */
export const listSystemAdministrators = async (reads: RoleReads): Promise<Result<readonly NamedGrant[], Refusal>> =>
  ok(await reads.systemAdministrators())
