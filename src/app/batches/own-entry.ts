import type { BatchId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { isOwnEntry, type Slot } from '../../rules/entry.ts'
import type { Actor } from '../actor.ts'
import type { Entry } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { BatchReads } from './ports.ts'

/** A typist sees and changes only their own entries, or one that nobody has begun; entries are blind to each other. */
export const ownEntry = ({ id, role }: Actor, entry: Entry): Result<Entry, Refusal> =>
  isOwnEntry({ actorId: id, role, typist: entry.typist }, 'read') ? ok(entry) : refuse('entry-of-another')

/** An entry, if the actor may read it. */
export const readableEntry = async (
  reads: Pick<BatchReads, 'entry'>,
  actor: Actor,
  batchId: BatchId,
  slot: Slot,
): Promise<Result<Entry, Refusal>> => {
  const entry = await reads.entry(batchId, slot)
  return entry ? ownEntry(actor, entry) : refuse('entry-unknown')
}
