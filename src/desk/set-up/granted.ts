import type { RoleGrant } from '../api/types.ts'

/** The people of the counting board whose account has the role of their seat, by id. */
export const grantedIn = (grants: readonly RoleGrant[]): ReadonlySet<string> =>
  new Set(grants.flatMap(({ personId, revokedAt }) => (personId && revokedAt === null ? [personId] : [])))
