import type { BatchId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { type Slot, type TypingEvent, typingProblem } from '../../rules/entry.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { Batch, Entry } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { lockBatch, type RoundInPlace } from '../shared/find.ts'
import { nextVersion, type Precondition } from '../shared/precondition.ts'
import { isCounting } from './create-batch.ts'
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
  const counting = isCounting(place.value.round)
  if (!counting.ok) return counting
  if (place.value.batch.cancelled) return refuse('batch-cancelled')
  return ok({ ...place.value, version: version.value })
}

/** Locks an entry for an act on it: it must be open and belong to the actor. */
export const lockOpenEntry = async (
  tx: LocksCongress & RoundReads & BatchWrites,
  { actor }: Context,
  batchId: BatchId,
  slot: Slot,
  event: TypingEvent,
): Promise<Result<EntryInPlace, Refusal>> => {
  const place = await lockEntry(tx, batchId, slot)
  if (!place.ok) return place
  const { entry } = place.value
  const own = ownEntry(actor, entry)
  if (!own.ok) return own
  const problem = typingProblem(entry.state, event)
  return problem ? refuse(problem) : place
}
