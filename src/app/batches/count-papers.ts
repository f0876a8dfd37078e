import { congressLog } from '../../events/log-ref.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Batch } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { lockOpenEntry } from './entry-state.ts'
import type { BatchWrites } from './ports.ts'
import type { EntryRef } from './read-entry.ts'

/**
 * Records how many papers of the stack its typist has on the table. While the number is not the size of the stack the
 * entry cannot be finished: the head corrects the size, or the typist counts again. The account that tells a number before
 * anything is typed becomes the typist.
 */
export const countPapers = async (
  tx: LocksCongress & RoundReads & BatchWrites & AppendsEvents,
  context: Context,
  { batchId, slot }: EntryRef,
  papers: number,
): Promise<Result<Batch, Refusal>> => {
  const place = await lockOpenEntry(tx, context, batchId, slot, 'papers-counted')
  if (!place.ok) return place
  const { entry: before, batch, congress } = place.value
  if (!(await tx.claimEntry(batchId, slot, context.actor.id))) return refuse('entered-before')
  const typist = before.typist ?? context.actor.id
  await tx.setEntry({ ...before, typist, papers, version: before.version + 1 })
  await tx.appendAudit(context, {
    log: congressLog(congress.id),
    action: 'entry.papers-counted',
    objectId: batchId,
    before: { slot, papers: before.papers },
    after: { slot, papers },
  })
  return ok(batch)
}
