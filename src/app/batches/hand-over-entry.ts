import { congressLog } from '../../events/log-ref.ts'
import type { AccountId, BatchId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { freeToType, handOver, type Slot } from '../../rules/entry.ts'
import { hidesProgress } from '../../rules/procedure.ts'
import { isBoardRole } from '../../rules/roles.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Entry } from '../model.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import { liveOf, type NamedGrant } from '../roles/model.ts'
import type { RoleReads } from '../roles/ports.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { lockOpenEntry } from './entry-state.ts'
import { openEntryFor, type ShownEntry } from './own-entry.ts'
import type { BatchWrites } from './ports.ts'

export interface HandOver {
  readonly accountId: AccountId
  readonly reason: string
}

/**
 * Hands a begun entry over to another member of the board. The previous typist remains one of its typists and may type
 * no other entry of the batch. The head takes one of several entries over only if no other member could.
 */
export const handOverEntry = async (
  tx: LocksCongress & RoundReads & BatchWrites & RoleReads & AppendsEvents,
  context: Context,
  { batchId, slot }: { readonly batchId: BatchId; readonly slot: Slot },
  { accountId, reason }: HandOver,
): Promise<Result<ShownEntry, Refusal>> => {
  const place = await lockOpenEntry(tx, context, batchId, slot, 'handed-over')
  if (!place.ok) return place
  const { entry: before, congress } = place.value
  const from = handOver(before.typist, accountId)
  if (!from.ok) return from.error === 'entry-not-begun' ? refuse(from.error) : refuseAt('/accountId', from.error)
  const board = liveOf(await tx.grantsInCongress(congress.id)).filter(({ role }) => isBoardRole(role))
  const seat = board.find((grant) => grant.accountId === accountId)
  if (!seat) return refuseAt('/accountId', 'hand-over-off-board')
  const isBlindHead = seat.role === 'board-head' && hidesProgress(congress.procedure)
  const free = isBlindHead ? await freeMembers(tx, batchId, board) : []
  if (free.length > 0) return refuseAt('/accountId', 'hand-over-to-head', { params: { names: free.join(', ') } })
  if (!(await tx.claimEntry(batchId, slot, accountId))) {
    return refuseAt('/accountId', 'hand-over-typed-before', { params: { name: nameOf(seat) } })
  }
  const entry: Entry = { ...before, typist: accountId, version: before.version + 1 }
  await tx.setEntry(entry)
  await tx.appendAudit(context, {
    log: congressLog(congress.id),
    action: 'entry.handed-over',
    objectId: batchId,
    before: { slot, typist: from.value },
    after: { slot, typist: accountId },
    reason,
  })
  return ok(openEntryFor(context.actor, entry, congress))
}

/** The name of the person on the board, or that of the account. */
const nameOf = ({ personName, displayName }: NamedGrant): string => personName ?? displayName

/** The names of members who could type the entry instead of the head. */
const freeMembers = async (
  tx: BatchWrites,
  batchId: BatchId,
  board: readonly NamedGrant[],
): Promise<readonly string[]> => {
  const members = board.filter(({ role }) => role !== 'board-head')
  const accounts = members.map(({ accountId }) => accountId)
  const free = freeToType(accounts, await tx.typistsOf(batchId))
  return members.filter(({ accountId }) => free.includes(accountId)).map(nameOf)
}
