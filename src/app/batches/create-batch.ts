import { congressLog } from '../../events/log-ref.ts'
import type { RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { roomFor } from '../../rules/batch.ts'
import { countsDiffer } from '../../rules/custody.ts'
import { OPENED_ENTRY, openedWithBatch } from '../../rules/entry.ts'
import { isBlind } from '../../rules/procedure.ts'
import { countingProblem } from '../../rules/round.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { CustodyReads } from '../custody/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Batch } from '../model.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { lockRound } from '../shared/find.ts'
import type { BatchWrites } from './ports.ts'

export type NewBatch = Pick<Batch, 'mode' | 'size' | 'label'>

/** Creates a stack of ballots for entry. The stacks of a round never hold more ballots than came out of the box. */
export const createBatch = async (
  tx: LocksCongress & RoundReads & CustodyReads & BatchWrites & AppendsEvents,
  context: Context,
  roundId: RoundId,
  input: NewBatch,
): Promise<Result<Batch, Refusal>> => {
  const place = await lockRound(tx, roundId)
  if (!place.ok) return place
  const { round, congress } = place.value
  const notCounting = countingProblem(round.state)
  if (notCounting) return refuse(notCounting)
  const others = await tx.batches(roundId)
  const fits = await sizeFits(tx, roundId, others, input.size)
  if (!fits.ok) return fits
  const batch: Batch = {
    id: context.newId(),
    roundId,
    congressId: congress.id,
    number: others.length + 1,
    mode: input.mode,
    version: 1,
    size: input.size,
    label: input.label,
    cancelled: false,
  }
  await tx.insertBatch(batch, { recordedAt: context.at, recordedBy: context.actor.id })
  for (const slot of openedWithBatch(congress.procedure.entries)) await tx.insertEntry(batch.id, slot, OPENED_ENTRY)
  if (isBlind(congress.procedure)) await tx.setStanding(batch.id, 'typing')
  await tx.appendAudit(context, {
    log: congressLog(congress.id),
    action: 'batch.created',
    objectId: batch.id,
    after: {
      roundId,
      number: batch.number,
      mode: batch.mode,
      version: 1,
      size: batch.size,
      label: batch.label,
    },
  })
  return ok(batch)
}

/** Whether a stack of `size` fits beside the other stacks into the ballots returned, on which hall and table agree. */
export const sizeFits = async (
  tx: CustodyReads,
  roundId: RoundId,
  others: readonly Batch[],
  size: number,
): Promise<Result<null, Refusal>> => {
  const counted = await tx.ballotReturn(roundId)
  const returned = counted?.returned ?? 0
  if (counted?.tableCount && countsDiffer(counted)) {
    return refuse('counts-differ', { params: { returned, sheets: counted.tableCount.sheets } })
  }
  const room = roomFor(returned, others)
  return size <= room ? ok(null) : refuseAt('/size', 'batch-larger-than-returned', { params: { size, room, returned } })
}
