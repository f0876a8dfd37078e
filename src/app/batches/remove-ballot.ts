import { congressLog } from '../../events/log-ref.ts'
import type { BatchId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Slot } from '../../rules/entry.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Ballot } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { nextVersion, type Precondition } from '../shared/precondition.ts'
import { ballotFigures } from './correct-ballot.ts'
import { lockOpenEntry } from './entry-state.ts'
import type { BallotWrites, BatchWrites } from './ports.ts'

/**
 * Takes a ballot that was typed by mistake out of its entry, by a version of it. Its number is not used again, and what
 * was typed stays readable.
 */
export const removeBallot = async (
  tx: LocksCongress & RoundReads & BatchWrites & BallotWrites & AppendsEvents,
  context: Context,
  place: { readonly batchId: BatchId; readonly slot: Slot; readonly number: number },
  reason: string,
  precondition: Precondition,
): Promise<Result<Ballot, Refusal>> => {
  const { batchId, slot, number } = place
  const entry = await lockOpenEntry(tx, context, batchId, slot, 'ballot-removed')
  if (!entry.ok) return entry
  const before = (await tx.ballotVersions(batchId, slot, number)).at(-1)
  if (!before) return refuse('ballot-unknown')
  if (before.removed) return refuse('ballot-removed')
  const version = nextVersion(before.version, precondition)
  if (!version.ok) return version
  if (!(await tx.claimEntry(batchId, slot, context.actor.id))) return refuse('entered-before')
  const ballot: Ballot = {
    ...before,
    version: version.value,
    removed: true,
    reason,
    enteredAt: context.at,
    enteredBy: context.actor.id,
  }
  await tx.insertBallotVersion(batchId, slot, ballot)
  const { entered, removed, version: entryVersion } = entry.value.entry
  await tx.setEntry({
    ...entry.value.entry,
    entered: entered - 1,
    removed: removed + 1,
    version: entryVersion + 1,
  })
  await tx.appendAudit(context, {
    log: congressLog(entry.value.congress.id),
    action: 'ballot.removed',
    objectId: batchId,
    before: ballotFigures(slot, before),
    after: { slot, number, version: ballot.version },
    reason,
  })
  return ok(ballot)
}
