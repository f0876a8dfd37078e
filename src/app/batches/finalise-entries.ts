import type { RoundId } from '../../kernel/brand.ts'
import type { Result } from '../../kernel/result.ts'
import type { Slot } from '../../rules/entry.ts'
import type { Context } from '../actor.ts'
import type { Entry } from '../model.ts'
import type { Refusal } from '../refusal.ts'
import { finaliseEntry } from './finalise-entry.ts'
import { everyStack } from './numbered-stacks.ts'

/** Finishes the entries of several stacks of a round, by their numbers: all of them or none. */
export const finaliseEntries = (
  tx: Parameters<typeof finaliseEntry>[0],
  context: Context,
  roundId: RoundId,
  { slot, batches }: { readonly slot: Slot; readonly batches: readonly number[] },
): Promise<Result<readonly Entry[], Refusal>> => {
  const rows = batches.map((batch) => ({ batch }))
  return everyStack(tx, roundId, '/batches', rows, (_, { id }) => finaliseEntry(tx, context, id, slot))
}
