import { congressLog } from '../../events/log-ref.ts'
import type { BatchId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { entryStep, UNOPENED_ENTRY } from '../../rules/entry.ts'
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
  const entry = await tx.lockEntry(id, 'first')
  const batch: Batch = { ...before, cancelled: true, version }
  await tx.insertBatchVersion(batch, reason, { recordedAt: context.at, recordedBy: context.actor.id })
  const { to: state } = entryStep(entry?.state ?? UNOPENED_ENTRY, 'batch-cancelled').value
  if (entry) await tx.setEntry({ ...entry, state, version: entry.version + 1 })
  await tx.appendAudit(context, {
    log: congressLog(congress.id),
    action: 'batch.cancelled',
    objectId: id,
    before: {
      version: before.version,
      size: before.size,
      label: before.label,
      cancelled: false,
      entered: entry?.entered ?? 0,
      state: entry?.state ?? null,
    },
    after: { version, cancelled: true, state },
    reason,
  })
  return ok(batch)
}
