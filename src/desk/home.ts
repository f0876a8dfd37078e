import type { Role } from './allowed.ts'

/** A first screen. */
export type Home = 'stacks' | 'administration' | 'account' | 'log' | 'set-up' | 'meeting'

/**
 * The first screen of a person: the one with what is theirs to do next.
 * @param roles the roles in the meeting; null outside of one
 * @param typesFirst whether the role on the board is that of a member
 */
export const homeFor = (roles: readonly Role[] | null, typesFirst: boolean, isAdministrator: boolean): Home => {
  if (typesFirst) return 'stacks'
  if (roles === null) return isAdministrator ? 'administration' : 'account'
  if (roles.includes('auditor')) return 'log'
  return roles.every((role) => role === 'credentials-committee') ? 'set-up' : 'meeting'
}
