import { congressLog } from '../../events/log-ref.ts'
import type { BatchId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { entryStep, type Slot } from '../../rules/entry.ts'
import { isBlind } from '../../rules/procedure.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Entry } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { lockEntry } from './entry-state.ts'
import { openEntryFor, type ShownEntry } from './own-entry.ts'
import type { BatchWrites } from './ports.ts'

/** Reopens a finished entry for correction; impossible after the declaration of the result. */
export const reopenEntry = async (
  tx: LocksCongress & RoundReads & BatchWrites & AppendsEvents,
  context: Context,
  batchId: BatchId,
  slot: Slot,
  reason: string,
): Promise<Result<ShownEntry, Refusal>> => {
  const place = await lockEntry(tx, batchId, slot)
  if (!place.ok) return place
  const before = place.value.entry
  const step = entryStep(before.state, 'reopened')
  if (!step.ok) return refuse(step.error)
  const entry: Entry = { ...before, state: step.value.to, version: before.version + 1 }
  await tx.setEntry(entry)
  if (isBlind(place.value.congress.procedure)) await tx.setStanding(batchId, 'typing')
  await tx.appendAudit(context, {
    log: congressLog(place.value.congress.id),
    action: 'entry.reopened',
    objectId: batchId,
    before: { slot, state: step.value.from },
    after: { slot, state: step.value.to, entered: entry.entered },
    reason,
  })
  return ok(openEntryFor(context.actor, entry, place.value.congress))
}
