import type { CongressId } from '../../kernel/brand.ts'
import { type ActorRole, isBoardRole } from '../../rules/roles.ts'
import { boardRoleOf } from '../../rules/seat-on-board.ts'
import { type SuspendedHolder, suspendedGrants } from '../../rules/two-people.ts'
import type { Actor } from '../actor.ts'
import type { CountingBoard } from '../model.ts'
import type { RoleReads } from './ports.ts'

/** The roles that see who holds which role, as in the list of grants. */
const SEES_GRANTS: readonly ActorRole[] = ['presidium', 'secretary', 'board-head', 'auditor']

/**
 * Whose roles in a congress are suspended and can be granted again, as far as the reader sees roles. A person who has left
 * the board since gets no role of it.
 */
export const suspendedHolders = async (
  reads: RoleReads,
  reader: Pick<Actor, 'role'>,
  id: CongressId,
  board: CountingBoard | undefined,
): Promise<readonly SuspendedHolder[]> => {
  if (!SEES_GRANTS.includes(reader.role)) return []
  return suspendedGrants(await reads.grantsInCongress(id))
    .filter(({ role, personId }) => !isBoardRole(role) || (board && boardRoleOf(board, personId) === role))
    .map(({ role, personName, displayName }) => ({ role, name: personName ?? displayName }))
}
