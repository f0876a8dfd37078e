import { isBoardRole, type Role } from './roles.ts'

/** A recorded counting board. */
interface Seats {
  readonly members: readonly { readonly personId: string; readonly head: boolean }[]
}

/** The board role of a person by the recorded board; null for people who are not on it. */
export const boardRoleOf = ({ members }: Seats, personId: string | null): Role | null => {
  const member = members.find((each) => each.personId === personId)
  if (!member) return null
  return member.head ? 'board-head' : 'board-member'
}

/** A role with the person on the counting board for whom it is granted. */
export interface Seat {
  readonly role: string
  readonly personId: string | null
  /** The board as it is recorded last; undefined if there is none. */
  readonly board: Seats | undefined
  /** Whether a board role has been granted for the person, and not revoked. */
  readonly taken: boolean
  /** Whether the person has typed ballots in the congress under another account. */
  readonly typedBefore: boolean
}

export type SeatProblem =
  | 'grant-person-unwanted'
  | 'grant-person-missing'
  | 'board-missing'
  | 'person-not-on-board'
  | 'person-in-other-board-role'
  | 'board-role-taken'
  | 'person-typed-before'

/**
 * Why a role may not be granted for a person, or for none; null if it may. A board role needs a person who is on the recorded
 * board, as head or as member, with a single account: with two, one person could type two entries of one batch. Every other
 * role names no person.
 */
export const seatProblem = ({ role, personId, board, taken, typedBefore }: Seat): SeatProblem | null => {
  if (!isBoardRole(role)) return personId === null ? null : 'grant-person-unwanted'
  if (personId === null) return 'grant-person-missing'
  if (!board) return 'board-missing'
  const voted = boardRoleOf(board, personId)
  if (voted === null) return 'person-not-on-board'
  if (voted !== role) return 'person-in-other-board-role'
  if (taken) return 'board-role-taken'
  return typedBefore ? 'person-typed-before' : null
}
