import { congressLog } from '../../events/log-ref.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Slot } from '../../rules/entry.ts'
import type { Context } from '../actor.ts'
import type { BoardReads } from '../boards/ports.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Ballot } from '../model.ts'
import type { PersonReads } from '../people/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import type { Precondition } from '../shared/precondition.ts'
import { batchContest } from './contest.ts'
import { type BallotRef, lockBallot } from './lock-ballot.ts'
import type { BallotWrites, BatchWrites } from './ports.ts'
import { type BallotInput, readBallots } from './read-marks.ts'
import { rulingsByBoard } from './rulings.ts'

export interface BallotCorrection extends Omit<BallotInput, 'times'> {
  readonly reason: string
}

/** Corrects a wrongly typed ballot. The wrong version stays readable. */
export const correctBallot = async (
  tx: LocksCongress & BoardReads & PersonReads & RoundReads & ListReads & BatchWrites & BallotWrites & AppendsEvents,
  context: Context,
  place: BallotRef,
  input: BallotCorrection,
  precondition: Precondition,
): Promise<Result<Ballot, Refusal>> => {
  const { batchId, slot, number } = place
  const locked = await lockBallot(tx, context, place, 'ballot-corrected', precondition)
  if (!locked.ok) return locked
  const { entry, congress, before, version } = locked.value
  const contest = await batchContest(tx, batchId)
  if (!contest.ok) return contest
  const read = readBallots([{ ...input, times: 1 }], contest.value, () => '')
  if (!read.ok) return read
  // An account that corrects a ballot takes part in this entry, and may type no other entry of the batch.
  if (!(await tx.claimEntry(batchId, slot, context.actor.id))) return refuse('entered-before')
  const rulings = await rulingsByBoard(tx, congress.id, read.value, () => '')
  if (!rulings.ok) return rulings
  const { times: _, ...typed } = read.value[0]!
  const ballot: Ballot = {
    ...typed,
    number,
    version,
    removed: false,
    reason: input.reason,
    enteredAt: context.at,
    enteredBy: context.actor.id,
  }
  // The entry's version is part of the running tally's ETag. The database takes a ballot only after its entry.
  await tx.setEntry({ ...entry, version: entry.version + 1 })
  await tx.insertBallotVersion(batchId, slot, ballot)
  await tx.appendAudit(context, {
    log: congressLog(congress.id),
    action: 'ballot.corrected',
    objectId: batchId,
    before: ballotFigures(slot, before),
    after: ballotFigures(slot, ballot),
    reason: input.reason,
  })
  return ok(ballot)
}

/** A typed ballot as its events state it. */
export const ballotFigures = (slot: Slot, { number, version, marks, doubt, setAside }: Ballot) => ({
  slot,
  number,
  version,
  marks,
  doubt,
  ...(setAside === null ? {} : { setAside }),
})
