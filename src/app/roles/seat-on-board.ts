import type { AccountId, CongressId, PersonId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Role } from '../../rules/roles.ts'
import { seatProblem } from '../../rules/seat-on-board.ts'
import type { BoardReads } from '../boards/ports.ts'
import type { PersonReads } from '../people/ports.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import { liveOf } from './model.ts'
import type { RoleReads } from './ports.ts'

interface WantedSeat {
  readonly role: Role
  readonly personId: PersonId | null
  readonly accountId: AccountId
}

/** Checks that a role may be granted for a person of the congress, or for none (`seatProblem`). */
export const seatOnBoard = async (
  tx: BoardReads & PersonReads & RoleReads,
  congressId: CongressId,
  { role, personId, accountId }: WantedSeat,
): Promise<Result<null, Refusal>> => {
  const problem = seatProblem({
    role,
    personId,
    board: await tx.board(congressId),
    taken: personId !== null && liveOf(await tx.grantsInCongress(congressId)).some((one) => one.personId === personId),
    typedBefore: personId !== null && (await tx.typedUnderAnotherAccount(congressId, personId, accountId)),
  })
  if (problem === null) return ok(null)
  if (problem === 'board-missing') return refuse(problem)
  const name = personId === null ? undefined : (await tx.person(personId))?.fullName
  return refuseAt('/personId', problem, name === undefined ? {} : { params: { name } })
}
