import type { BatchId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Batch, Entry, Slot } from '../model.ts'
import type { Tx } from '../ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { lockBatch, type RoundInPlace } from '../shared/find.ts'

export interface EntryInPlace extends RoundInPlace {
  readonly batch: Batch
  readonly entry: Entry
}

/** Locks an entry, after the congress it belongs to. */
export const lockEntry = async (tx: Tx, batchId: BatchId, slot: Slot): Promise<Result<EntryInPlace, Refusal>> => {
  const place = await lockBatch(tx, batchId)
  if (!place.ok) return place
  const entry = await tx.lockEntry(batchId, slot)
  return entry ? ok({ ...place.value, entry }) : refuse('entry-unknown')
}

/** Locks an entry that must still be open. */
export const lockOpenEntry = async (tx: Tx, batchId: BatchId, slot: Slot): Promise<Result<EntryInPlace, Refusal>> => {
  const place = await lockEntry(tx, batchId, slot)
  if (!place.ok || place.value.entry.state === 'open') return place
  return refuse(place.value.entry.state === 'final' ? 'entry-final' : 'entry-closed')
}
