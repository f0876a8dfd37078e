import type { AccountId, CongressId, PersonId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { isBoardRole, type Role } from '../access/roles.ts'
import type { BoardReads } from '../boards/ports.ts'
import type { CountingBoard } from '../model.ts'
import type { PersonReads } from '../people/ports.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import { liveOf } from './model.ts'
import type { RoleReads } from './ports.ts'

/** The board role of a person by the recorded board; null for people who are not on it. */
export const boardRoleOf = ({ members }: Pick<CountingBoard, 'members'>, personId: PersonId | null): Role | null => {
  const member = members.find((each) => each.personId === personId)
  if (!member) return null
  return member.head ? 'board-head' : 'board-member'
}

interface Seat {
  readonly role: Role
  readonly personId: PersonId | null
  readonly accountId: AccountId
}

/**
 * A board role needs a person who is on the recorded board, as head or as member, with a single account.
 * Every other role names no person.
 */
export const seatOnBoard = async (
  tx: BoardReads & PersonReads & RoleReads,
  congressId: CongressId,
  { role, personId, accountId }: Seat,
): Promise<Result<null, Refusal>> => {
  if (!isBoardRole(role)) return personId === null ? ok(null) : refuseAt('/personId', 'grant-person-unwanted')
  if (personId === null) return refuseAt('/personId', 'grant-person-missing')
  const board = await tx.board(congressId)
  if (!board) return refuse('board-missing')
  const voted = boardRoleOf(board, personId)
  const name = (await tx.person(personId))?.fullName
  const named = name === undefined ? {} : { params: { name } }
  if (voted === null) return refuseAt('/personId', 'person-not-on-board', named)
  if (voted !== role) return refuseAt('/personId', 'person-in-other-board-role', named)
  const live = liveOf(await tx.grantsInCongress(congressId))
  if (live.some((grant) => grant.personId === personId)) return refuseAt('/personId', 'board-role-taken', named)
  // With two accounts one person could type two entries of one batch.
  const typedBefore = await tx.typedUnderAnotherAccount(congressId, personId, accountId)
  return typedBefore ? refuseAt('/personId', 'person-typed-before', named) : ok(null)
}
