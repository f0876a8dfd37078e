import { congressLog } from '../../events/log-ref.ts'
import type { BatchId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { entryStep, type Slot } from '../../rules/entry.ts'
import { lookAgain } from '../../rules/look-again.ts'
import { isBlind } from '../../rules/procedure.ts'
import { allFinal } from '../../rules/standing.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Entry } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { lockBatch } from '../shared/find.ts'
import { type BatchContest, batchContest } from './contest.ts'
import { openEntryFor, type ShownEntry } from './own-entry.ts'
import type { BallotReads, BatchWrites } from './ports.ts'
import { contentsOf } from './standing.ts'

/**
 * Reopens a finished entry for correction; impossible after the declaration of the result. If the entries of the batch
 * differ, each typist whose entry is reopened is told which of their own ballots to look at again.
 */
export const reopenEntry = async (
  tx: LocksCongress & RoundReads & ListReads & BatchWrites & BallotReads & AppendsEvents,
  context: Context,
  batchId: BatchId,
  slot: Slot,
  reason: string,
): Promise<Result<ShownEntry, Refusal>> => {
  const place = await lockBatch(tx, batchId)
  if (!place.ok) return place
  const entries = await tx.lockEntriesOfBatch(batchId)
  const before = entries.find((each) => each.slot === slot)
  if (!before) return refuse('entry-unknown')
  const step = entryStep(before.state, 'reopened')
  if (!step.ok) return refuse(step.error)
  const contest = await batchContest(tx, batchId)
  if (!contest.ok) return contest
  const compared = await withLooks(tx, contest.value, entries)
  for (const other of compared) if (other.slot !== slot) await tx.setEntry(other)
  const { lookAgain: look } = compared.find((each) => each.slot === slot) ?? before
  const entry: Entry = { ...before, state: step.value.to, version: before.version + 1, lookAgain: look }
  await tx.setEntry(entry)
  if (isBlind(place.value.congress.procedure)) await tx.setStanding(batchId, 'typing')
  await tx.appendAudit(context, {
    log: congressLog(place.value.congress.id),
    action: 'entry.reopened',
    objectId: batchId,
    before: { slot, state: step.value.from },
    after: { slot, state: step.value.to, entered: entry.entered, ...(look ? { lookAgain: look } : {}) },
    reason,
  })
  return ok(openEntryFor(context.actor, entry, place.value.congress))
}

/**
 * The entries with the places that each typist is to look at again. They are compared while all of them are final, so
 * that the first reopening fixes the places of the others too.
 */
const withLooks = async (
  reads: BallotReads,
  contest: BatchContest,
  entries: readonly Entry[],
): Promise<readonly Entry[]> => {
  if (!isBlind(contest.procedure) || !allFinal(entries.map(({ state }) => state))) return entries
  const contents = await contentsOf(reads, contest, entries)
  return entries.map((entry, place) => ({
    ...entry,
    lookAgain: lookAgain(contents[place]!, contents.toSpliced(place, 1), contest),
  }))
}
