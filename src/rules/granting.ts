import { isBoardRole, type Role } from './roles.ts'

/**
 * The roles that may grant and revoke a role in a congress. Only the presidium grants roles of the board:
 * administrators cannot give anybody a part in the count.
 */
export const grantersOf = (role: Role): readonly Role[] => {
  if (role === 'system-administrator') return ['system-administrator']
  return isBoardRole(role) ? ['presidium'] : ['organisation-administrator', 'system-administrator']
}
