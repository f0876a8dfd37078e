import { BOARD_ROLES, CONGRESS_ROLES, isCongressRole, type Role } from './roles.ts'

/** Roles that an account already holds when another one is granted. */
export interface HeldAlready {
  /** Whether it administers the system or an organisation, anywhere. */
  readonly administrative: boolean
  /** Whether it holds a role in any congress. */
  readonly inCongress: boolean
  /** Roles at the place of the new one: this congress, this organisation, or the system. */
  readonly here: readonly Role[]
}

interface Apart {
  readonly code: 'auditor-apart' | 'observer-off-board' | 'board-off-meeting' | 'board-role-taken'
  readonly one: readonly Role[]
  readonly other: readonly Role[]
}

/** Roles that one account never holds together in one congress. */
const APART: readonly Apart[] = [
  // An auditor has done nothing that is audited.
  { code: 'auditor-apart', one: ['auditor'], other: CONGRESS_ROLES.filter((role) => role !== 'auditor') },
  // An observer takes no part in the count.
  { code: 'observer-off-board', one: ['observer'], other: BOARD_ROLES },
  // People who run the meeting do not count its votes.
  { code: 'board-off-meeting', one: BOARD_ROLES, other: ['presidium', 'secretary'] },
  // A person on the board is either head or member.
  { code: 'board-role-taken', one: ['board-head'], other: ['board-member'] },
]

const meet = ({ one, other }: Apart, a: Role, b: Role): boolean =>
  (one.includes(a) && other.includes(b)) || (one.includes(b) && other.includes(a))

/** Why an account may not be granted a role beside those it holds. */
export type SeparationProblem = Apart['code'] | 'administrator-apart' | 'role-already-held'

/**
 * Why an account may not be granted a role beside those it holds; null if it may. An administrator holds no role in any
 * congress, and the reverse.
 */
export const conflictOf = (role: Role, { administrative, inCongress, here }: HeldAlready): SeparationProblem | null => {
  if (isCongressRole(role) ? administrative : inCongress) return 'administrator-apart'
  if (here.includes(role)) return 'role-already-held'
  return APART.find((pair) => here.some((held) => meet(pair, role, held)))?.code ?? null
}
