import { congressLog } from '../../events/log-ref.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Ballot } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import type { Precondition } from '../shared/precondition.ts'
import { ballotFigures } from './correct-ballot.ts'
import { type BallotRef, lockBallot } from './lock-ballot.ts'
import type { BallotWrites, BatchWrites } from './ports.ts'

/**
 * Takes a ballot that was typed by mistake out of its entry, by a version of it. Its number is not used again, and what
 * was typed stays readable.
 */
export const removeBallot = async (
  tx: LocksCongress & RoundReads & BatchWrites & BallotWrites & AppendsEvents,
  context: Context,
  place: BallotRef,
  reason: string,
  precondition: Precondition,
): Promise<Result<Ballot, Refusal>> => {
  const { batchId, slot, number } = place
  const locked = await lockBallot(tx, context, place, 'ballot-removed', precondition)
  if (!locked.ok) return locked
  const { entry, congress, before, version } = locked.value
  if (!(await tx.claimEntry(batchId, slot, context.actor.id))) return refuse('entered-before')
  const ballot: Ballot = {
    ...before,
    version,
    removed: true,
    reason,
    enteredAt: context.at,
    enteredBy: context.actor.id,
  }
  // The database takes a ballot only after its entry.
  await tx.setEntry({
    ...entry,
    entered: entry.entered - 1,
    removed: entry.removed + 1,
    version: entry.version + 1,
  })
  await tx.insertBallotVersion(batchId, slot, ballot)
  await tx.appendAudit(context, {
    log: congressLog(congress.id),
    action: 'ballot.removed',
    objectId: batchId,
    before: ballotFigures(slot, before),
    after: { slot, number, version: ballot.version },
    reason,
  })
  return ok(ballot)
}
