import type { CongressId } from '../../kernel/brand.ts'
import { isBoardRole } from '../../rules/roles.ts'
import { boardRoleOf } from '../../rules/seat-on-board.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { CountingBoard } from '../model.ts'
import { liveOf } from './model.ts'
import type { RoleWrites } from './ports.ts'
import { endGrant } from './record-grant.ts'

/**
 * Revokes board roles that no longer match the recorded board: of people who left it, and of people who changed between
 * head and member.
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
