import type { BatchId } from '../../kernel/brand.ts'
import type { Batch } from '../model.ts'
import type { BatchReads } from './ports.ts'

/** The number and the label by which people know a stack of ballots; undefined if there is no such stack in the scope. */
export const stackName = async (
  reads: Pick<BatchReads, 'batch'>,
  id: BatchId,
): Promise<Pick<Batch, 'number' | 'label'> | undefined> => reads.batch(id)
