import { congressLog } from '../../events/log-ref.ts'
import type { BatchId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { entryStep } from '../../rules/entry.ts'
import { hidesProgress } from '../../rules/procedure.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { CustodyReads } from '../custody/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Batch } from '../model.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import type { Precondition } from '../shared/precondition.ts'
import { sizeFits } from './create-batch.ts'
import { lockBatchToChange } from './entry-state.ts'
import type { BatchWrites } from './ports.ts'

export interface BatchCorrection extends Pick<Batch, 'size' | 'label'> {
  readonly reason: string
}

/** Corrects the number of ballots in a stack, or its label, while its entries are still open. */
export const correctBatch = async (
  tx: LocksCongress & RoundReads & CustodyReads & BatchWrites & AppendsEvents,
  context: Context,
  id: BatchId,
  input: BatchCorrection,
  precondition: Precondition,
): Promise<Result<Batch, Refusal>> => {
  const place = await lockBatchToChange(tx, id, precondition)
  if (!place.ok) return place
  const { batch: before, version, round, congress } = place.value
  const entries = await tx.lockEntriesOfBatch(id)
  for (const { state } of entries) {
    const step = entryStep(state, 'batch-corrected')
    if (!step.ok) return refuse(step.error)
  }
  // An entry above the new size is refused when its typist finishes it.
  if (!hidesProgress(congress.procedure) && entries.some(({ entered }) => input.size < entered)) {
    return refuseAt('/size', 'batch-smaller-than-entered', { params: { size: input.size } })
  }
  const others = (await tx.batches(round.id)).filter((batch) => batch.id !== id)
  const fits = await sizeFits(tx, round.id, others, input.size)
  if (!fits.ok) return fits
  const batch: Batch = { ...before, size: input.size, label: input.label, version }
  await tx.insertBatchVersion(batch, input.reason, { recordedAt: context.at, recordedBy: context.actor.id })
  await tx.appendAudit(context, {
    log: congressLog(congress.id),
    action: 'batch.corrected',
    objectId: id,
    before: { version: before.version, size: before.size, label: before.label },
    after: { version: batch.version, size: batch.size, label: batch.label },
    reason: input.reason,
  })
  return ok(batch)
}
