import type { BatchId, RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { Batch } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findRound } from '../shared/find.ts'
import type { BatchReads } from './ports.ts'

/** The batches of a round in their order, cancelled ones included. */
export const listBatches = async (
  reads: CongressReads & RoundReads & BatchReads,
  id: RoundId,
): Promise<Result<readonly Batch[], Refusal>> => {
  const place = await findRound(reads, id)
  return place.ok ? ok(await reads.batches(id)) : place
}

/** One batch in its newest version. */
export const readBatch = async (reads: BatchReads, id: BatchId): Promise<Result<Batch, Refusal>> => {
  const batch = await reads.batch(id)
  return batch ? ok(batch) : refuse('batch-unknown')
}
