import type { BatchId, RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { type EntryEvent, type EntryMove, entryStep, type Slot, type TypingEvent } from '../../rules/entry.ts'
import { countingProblem } from '../../rules/round.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { Batch, Entry } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { lockBatch, type RoundInPlace } from '../shared/find.ts'
import { nextVersion, type Precondition } from '../shared/precondition.ts'
import { ownEntry } from './own-entry.ts'
import type { BatchReads, BatchWrites } from './ports.ts'

export interface EntryInPlace extends RoundInPlace {
  readonly batch: Batch
  readonly entry: Entry
}

/** Locks an entry, after the congress it belongs to. */
export const lockEntry = async (
  tx: LocksCongress & RoundReads & BatchWrites,
  batchId: BatchId,
  slot: Slot,
): Promise<Result<EntryInPlace, Refusal>> => {
  const place = await lockBatch(tx, batchId)
  if (!place.ok) return place
  const entry = await tx.lockEntry(batchId, slot)
  return entry ? ok({ ...place.value, entry }) : refuse('entry-unknown')
}

export interface BatchToChange extends RoundInPlace {
  readonly batch: Batch
  /** The number of the version that the change creates. */
  readonly version: number
}

/** Locks a batch that counts and may still be changed, in the version that the caller has seen. */
export const lockBatchToChange = async (
  tx: LocksCongress & RoundReads & BatchReads,
  id: BatchId,
  precondition: Precondition,
): Promise<Result<BatchToChange, Refusal>> => {
  const place = await lockBatch(tx, id)
  if (!place.ok) return place
  const version = nextVersion(place.value.batch.version, precondition)
  if (!version.ok) return version
  const notCounting = countingProblem(place.value.round.state)
  if (notCounting) return refuse(notCounting)
  if (place.value.batch.cancelled) return refuse('batch-cancelled')
  return ok({ ...place.value, version: version.value })
}

/** A locked entry, and its states before and after an event. */
export interface EntryToChange<Event extends EntryEvent> extends EntryInPlace {
  readonly move: EntryMove<Event>
}

/** Locks an open entry that the actor may change. */
export const lockOpenEntry = async <Event extends TypingEvent>(
  tx: LocksCongress & RoundReads & BatchWrites,
  { actor }: Context,
  batchId: BatchId,
  slot: Slot,
  event: Event,
): Promise<Result<EntryToChange<Event>, Refusal>> => {
  const place = await lockEntry(tx, batchId, slot)
  if (!place.ok) return place
  const { entry } = place.value
  const own = ownEntry(actor, entry, place.value.congress, event)
  if (!own.ok) return own
  const step = entryStep(entry.state, event)
  return step.ok ? ok({ ...place.value, move: step.value }) : refuse(step.error)
}

/** Moves the locked entries of a round, each from its state. Entries that the event cannot move stay as they are. */
export const moveAllEntries = async (
  tx: BatchWrites,
  roundId: RoundId,
  entries: readonly Entry[],
  event: Extract<
    EntryEvent,
    'result-declared' | 'round-ended' | 'congress-closed' | 'round-annulled' | 'round-reopened'
  >,
): Promise<void> => {
  for (const state of new Set(entries.map((entry) => entry.state))) {
    const step = entryStep(state, event)
    if (step.ok && step.value.to !== state) await tx.moveEntries(roundId, state, step.value.to)
  }
}
