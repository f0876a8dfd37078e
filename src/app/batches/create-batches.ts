import type { RoundId } from '../../kernel/brand.ts'
import type { Result } from '../../kernel/result.ts'
import type { Context } from '../actor.ts'
import type { Batch } from '../model.ts'
import type { Refusal } from '../refusal.ts'
import { everyRow } from '../shared/every-row.ts'
import { createBatch, type NewBatch } from './create-batch.ts'

/** Creates several stacks of a round, numbered in the order of the list: all of them or none. */
export const createBatches = (
  tx: Parameters<typeof createBatch>[0],
  context: Context,
  roundId: RoundId,
  batches: readonly NewBatch[],
): Promise<Result<readonly Batch[], Refusal>> =>
  everyRow('/batches', batches, (batch) => createBatch(tx, context, roundId, batch))
