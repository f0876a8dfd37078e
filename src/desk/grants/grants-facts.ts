import type { Role } from '../allowed.ts'
import type { RoleGrant } from '../api/types.ts'

/** The roles that administrators grant and revoke. Those of the board are granted by the presidium. */
export const GRANTED_ROLES = ['presidium', 'secretary', 'credentials-committee', 'observer', 'auditor'] as const

export type GrantedRole = (typeof GRANTED_ROLES)[number]

export const isGrantedRole = (value: string): value is GrantedRole => GRANTED_ROLES.some((role) => role === value)

/** The roles that the presidium grants and revokes. */
export const BOARD_ROLES = ['board-head', 'board-member'] as const satisfies readonly Role[]

/** Grants in force, and those that have ended, each in the order of granting. */
export const splitGrants = (
  grants: readonly RoleGrant[],
): { readonly inForce: readonly RoleGrant[]; readonly ended: readonly RoleGrant[] } => ({
  inForce: grants.filter(({ revokedAt }) => revokedAt === null),
  ended: grants.filter(({ revokedAt, proposed }) => revokedAt !== null && !proposed),
})

/**
 * Proposals that wait for a second member of the presidium: nobody has granted the role since, the person has none on the board,
 * and who proposed it is still in the presidium.
 */
export const proposalsIn = (grants: readonly RoleGrant[]): readonly RoleGrant[] => {
  const { inForce } = splitGrants(grants)
  const isSame = (one: RoleGrant, other: RoleGrant): boolean =>
    one.role === other.role && one.accountId === other.accountId && one.personId === other.personId
  return grants.filter(
    (grant, index) =>
      grant.proposed &&
      !grant.withdrawn &&
      inForce.some(({ role, accountId }) => role === 'presidium' && accountId === grant.grantedBy) &&
      !inForce.some(({ personId }) => personId === grant.personId) &&
      !grants.slice(index + 1).some((later) => isSame(later, grant)),
  )
}
