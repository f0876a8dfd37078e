import type { CountingBoard, RoleGrant } from '../api/types.ts'
import { BOARD_ROLES, splitGrants } from '../grants/grants-facts.ts'

export type BoardRole = (typeof BOARD_ROLES)[number]

/** A seat on a board as it is chosen on the page. */
export type ChosenSeat = Pick<CountingBoard['members'][number], 'personId' | 'head'>

/** A board role of a person, with the account that has it. */
export interface HeldSeat {
  readonly personId: string
  readonly role: BoardRole
  readonly username: string
  readonly displayName: string
}

const heldIn = (grants: readonly RoleGrant[]): readonly HeldSeat[] =>
  grants.flatMap(({ personId, role, username, displayName }) => {
    const boardRole = BOARD_ROLES.find((one) => one === role)
    return personId === null || boardRole === undefined ? [] : [{ personId, role: boardRole, username, displayName }]
  })

const roleOf = ({ head }: ChosenSeat): BoardRole => (head ? 'board-head' : 'board-member')

const isOf = (seat: ChosenSeat, { personId, role }: Pick<HeldSeat, 'personId' | 'role'>): boolean =>
  seat.personId === personId && roleOf(seat) === role

/** The roles that change when a board is recorded. */
export interface BoardChange {
  /** Roles that end at once: of people who leave the board, or change between head and member. */
  readonly lost: readonly HeldSeat[]
  /** Seats whose person has no account with their role, until the presidium grants it. */
  readonly open: readonly Pick<HeldSeat, 'personId' | 'role'>[]
}

/** Effects of a recorded board on the roles of people. The service revokes; the presidium grants. */
export const changeBy = (grants: readonly RoleGrant[], seats: readonly ChosenSeat[]): BoardChange => {
  const held = heldIn(splitGrants(grants).inForce)
  return {
    lost: held.filter((one) => !seats.some((seat) => isOf(seat, one))),
    open: seats
      .filter((seat) => !held.some((one) => isOf(seat, one)))
      .map((seat) => ({ personId: seat.personId, role: roleOf(seat) })),
  }
}

/** The roles that have ended since the newest board was recorded, and are not in force again. */
export const endedBy = (
  grants: readonly RoleGrant[],
  { recordedAt, members }: Pick<CountingBoard, 'recordedAt' | 'members'>,
): readonly HeldSeat[] =>
  heldIn(grants.filter(({ revokedAt }) => revokedAt !== null && revokedAt >= recordedAt)).filter(
    (one) => !members.some((seat) => isOf(seat, one)),
  )
