import type { AccountId, CongressId } from '../../kernel/brand.ts'
import type { HeldRole } from '../access/identity.ts'
import type { AccessReads } from '../access/ports.ts'
import type { Account } from '../accounts/model.ts'
import type { AccountReads } from '../accounts/ports.ts'

/**
 * The roles of somebody signed in by PIN: typing, in the congress of the device, while they are on its board. Head of
 * the board is not available through six digits.
 */
export const rolesByPin = (held: readonly HeldRole[], congressId: CongressId): HeldRole[] => {
  const here = held.filter((role) => role.congressId === congressId)
  return here.some(({ role }) => role === 'board-head') ? [] : here.filter(({ role }) => role === 'board-member')
}

/** The account, if its owner types in this congress now. */
export const findTypist = async (
  reads: Pick<AccessReads & AccountReads, 'account' | 'heldRoles'>,
  congressId: CongressId,
  accountId: AccountId,
): Promise<Account | null> => {
  const account = await reads.account(accountId)
  if (account?.kind !== 'person' || account.state !== 'active') return null
  return rolesByPin(await reads.heldRoles(accountId), congressId).length > 0 ? account : null
}
