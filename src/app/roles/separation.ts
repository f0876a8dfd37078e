import { BOARD_ROLES, CONGRESS_ROLES, isCongressRole, type Role } from '../access/roles.ts'
import type { RefusalCode } from '../refusal-codes.ts'
import type { RoleKinds } from './model.ts'

/** What somebody holds already, when another role is to be given to them. */
export interface HeldAlready extends RoleKinds {
  /** Roles at the place the new one is for: this congress, this organisation, or the system. */
  readonly here: readonly Role[]
}

interface Apart {
  readonly code: RefusalCode
  readonly one: readonly Role[]
  readonly other: readonly Role[]
}

/** Roles that one account never holds together in one congress. */
const APART: readonly Apart[] = [
  // Whoever checks has done nothing that is checked.
  { code: 'auditor-apart', one: ['auditor'], other: CONGRESS_ROLES.filter((role) => role !== 'auditor') },
  // Whoever watches the count does not take part in it.
  { code: 'observer-off-board', one: ['observer'], other: BOARD_ROLES },
  // Whoever runs the meeting does not count its votes.
  { code: 'board-off-meeting', one: BOARD_ROLES, other: ['presidium', 'secretary'] },
  // On the board everybody is head or member.
  { code: 'board-role-taken', one: ['board-head'], other: ['board-member'] },
]

const meet = ({ one, other }: Apart, a: Role, b: Role): boolean =>
  (one.includes(a) && other.includes(b)) || (one.includes(b) && other.includes(a))

/**
 * Why an account may not be given a role beside what it holds; null when it may. Whoever looks after accounts holds no
 * role in any congress, and the other way round.
 */
export const conflictOf = (role: Role, { administrative, inCongress, here }: HeldAlready): RefusalCode | null => {
  if (isCongressRole(role) ? administrative : inCongress) return 'administrator-apart'
  if (here.includes(role)) return 'role-already-held'
  return APART.find((pair) => here.some((held) => meet(pair, role, held)))?.code ?? null
}
