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
  ended: grants.filter(({ revokedAt }) => revokedAt !== null),
})

/** Roles that ended because somebody else changed how their holder signs in, and that nobody has got back since. */
export const waitingIn = (grants: readonly RoleGrant[]): readonly RoleGrant[] =>
  grants.filter(
    (grant, index) =>
      grant.suspended &&
      !grants.some(
        (other, place) =>
          other.role === grant.role &&
          (other.accountId === grant.accountId || (other.personId !== null && other.personId === grant.personId)) &&
          (other.revokedAt === null || (other.suspended && place > index)),
      ),
  )
