import type { CongressId } from '../../kernel/brand.ts'
import { isBoardRole } from '../access/roles.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { CountingBoard } from '../model.ts'
import { liveOf } from './model.ts'
import type { RoleWrites } from './ports.ts'
import { endGrant } from './record-grant.ts'
import { boardRoleOf } from './seat-on-board.ts'

/**
 * Takes the roles of the board from everybody who, by the board as it is recorded now, does not hold them any more: who
 * left it, and who was head and is a member or the other way round.
 */
export const revokeOffBoard = async (
  tx: RoleWrites & AppendsEvents,
  context: Context,
  congressId: CongressId,
  board: CountingBoard,
): Promise<void> => {
  for (const grant of liveOf(await tx.grantsInCongress(congressId))) {
    if (isBoardRole(grant.role) && boardRoleOf(board, grant.personId) !== grant.role) {
      await endGrant(tx, context, grant, board.reason)
    }
  }
}
