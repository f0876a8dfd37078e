import type { RoundId } from '../../kernel/brand.ts'
import type { Result } from '../../kernel/result.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { Batch } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { everyRow } from '../shared/every-row.ts'
import { lockRound } from '../shared/find.ts'
import type { BatchReads } from './ports.ts'

/** A row about a stack of the round, by the number that people know it by. */
export interface OfStack {
  readonly batch: number
}

/** A refusal that names the stack, for sentences with a place for it. */
const naming = <T>({ number, label }: Batch, result: Result<T, Refusal>): Result<T, Refusal> => {
  if (result.ok) return result
  const stack = label === null ? { batch: number } : { batch: number, label }
  return { ok: false, error: { ...result.error, params: { ...result.error.params, ...stack } } }
}

/** Does one act for each row, with the stack of its number: all of them or none. */
export const everyStack = async <Row extends OfStack, T>(
  tx: LocksCongress & RoundReads & BatchReads,
  roundId: RoundId,
  pointer: string,
  rows: readonly Row[],
  act: (row: Row, batch: Batch) => Promise<Result<T, Refusal>>,
): Promise<Result<readonly T[], Refusal>> => {
  const place = await lockRound(tx, roundId)
  if (!place.ok) return place
  const stacks = new Map((await tx.batches(roundId)).map((batch) => [batch.number, batch]))
  return everyRow(pointer, rows, async (row) => {
    const batch = stacks.get(row.batch)
    return batch ? naming(batch, await act(row, batch)) : refuse('batch-unknown')
  })
}
