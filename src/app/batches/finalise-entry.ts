import { congressLog } from '../../events/log-ref.ts'
import type { BatchId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { incomplete } from '../../rules/batch.ts'
import type { Slot } from '../../rules/entry.ts'
import type { Context } from '../actor.ts'
import type { CongressReads, LocksCongress } from '../congresses/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Entry } from '../model.ts'
import type { Refusal } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { batchContest, type RoundContest } from './contest.ts'
import { type EntryInPlace, lockOpenEntry } from './entry-state.ts'
import { incompleteEntry } from './incomplete-entry.ts'
import type { BallotReads, BatchReads, BatchWrites } from './ports.ts'
import { refreshStanding } from './standing.ts'

/** Finishes an entry: as many ballots entered as the stack holds, and a sheet that adds up. */
export const finaliseEntry = async (
  tx: LocksCongress & RoundReads & ListReads & BatchWrites & BallotReads & AppendsEvents,
  context: Context,
  batchId: BatchId,
  slot: Slot,
): Promise<Result<Entry, Refusal>> => {
  const place = await lockOpenEntry(tx, context, batchId, slot, 'finalised')
  if (!place.ok) return place
  const complete = await checkComplete(tx, place.value)
  if (!complete.ok) return complete
  const { congress, entry: before, move } = place.value
  const entry: Entry = { ...before, state: move.to, version: before.version + 1, papers: null, lookAgain: null }
  await tx.setEntry(entry)
  const standing = await refreshStanding(tx, congress, complete.value, batchId)
  await tx.appendAudit(context, {
    log: congressLog(congress.id),
    action: 'entry.finalised',
    objectId: batchId,
    before: { slot, state: move.from },
    after: { slot, state: move.to, entered: entry.entered, ...(standing ? { standing } : {}) },
  })
  return ok(entry)
}

const checkComplete = async (
  tx: CongressReads & RoundReads & ListReads & BatchReads & BallotReads,
  { batch, entry }: EntryInPlace,
): Promise<Result<RoundContest, Refusal>> => {
  const { id, size } = batch
  const [sheet, contest] = await Promise.all([tx.sheet(id, entry.slot), batchContest(tx, id)])
  if (!contest.ok) return contest
  const { entered, papers, manner } = entry
  const filled = { entered, size, papers, sheet: sheet?.tally ?? null, contest: contest.value }
  const problem = incomplete({ manner, ...filled })
  return problem ? incompleteEntry(problem, filled) : ok(contest.value)
}
