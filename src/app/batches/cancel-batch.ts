import { congressLog } from '../../events/log-ref.ts'
import type { BatchId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { CLOSED_ENTRY, entryStep } from '../../rules/entry.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Batch } from '../model.ts'
import type { Refusal } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import type { Precondition } from '../shared/precondition.ts'
import { lockBatchToChange } from './entry-state.ts'
import type { BatchWrites } from './ports.ts'

/**
 * Takes a batch that was created by mistake (for example a stack entered twice) out of the count. Its entries stay
 * readable, and the count ignores them.
 */
export const cancelBatch = async (
  tx: LocksCongress & RoundReads & BatchWrites & AppendsEvents,
  context: Context,
  id: BatchId,
  reason: string,
  precondition: Precondition,
): Promise<Result<Batch, Refusal>> => {
  const place = await lockBatchToChange(tx, id, precondition)
  if (!place.ok) return place
  const { batch: before, version, congress } = place.value
  const entries = await tx.lockEntriesOfBatch(id)
  const batch: Batch = { ...before, cancelled: true, version }
  await tx.insertBatchVersion(batch, reason, { recordedAt: context.at, recordedBy: context.actor.id })
  for (const entry of entries) {
    const { to: state } = entryStep(entry.state, 'batch-cancelled').value
    await tx.setEntry({ ...entry, state, version: entry.version + 1 })
  }
  await tx.appendAudit(context, {
    log: congressLog(congress.id),
    action: 'batch.cancelled',
    objectId: id,
    before: {
      version: before.version,
      size: before.size,
      label: before.label,
      cancelled: false,
      entries: entries.map(({ slot, entered, state }) => ({ slot, entered, state })),
    },
    after: { version, cancelled: true, state: CLOSED_ENTRY },
    reason,
  })
  return ok(batch)
}
