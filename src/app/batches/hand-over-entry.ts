import { congressLog } from '../../events/log-ref.ts'
import type { AccountId, BatchId, CongressId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { handOver, type Slot } from '../../rules/entry.ts'
import { isBoardRole } from '../access/roles.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Entry } from '../model.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import { liveOf } from '../roles/model.ts'
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
 * no other entry of the batch.
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
  if (!(await sitsOnBoard(tx, congress.id, accountId))) return refuseAt('/accountId', 'hand-over-off-board')
  if (!(await tx.claimEntry(batchId, slot, accountId))) return refuseAt('/accountId', 'hand-over-typed-before')
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

const sitsOnBoard = async (tx: RoleReads, congressId: CongressId, accountId: AccountId): Promise<boolean> => {
  const live = liveOf(await tx.grantsInCongress(congressId))
  return live.some((grant) => grant.accountId === accountId && isBoardRole(grant.role))
}
