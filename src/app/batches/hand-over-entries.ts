import type { RoundId } from '../../kernel/brand.ts'
import type { Result } from '../../kernel/result.ts'
import type { Slot } from '../../rules/entry.ts'
import type { Context } from '../actor.ts'
import type { Refusal } from '../refusal.ts'
import { type HandOver, handOverEntry } from './hand-over-entry.ts'
import { everyStack, type OfStack } from './numbered-stacks.ts'
import type { ShownEntry } from './own-entry.ts'

export interface HandOvers extends HandOver {
  readonly entries: readonly (OfStack & { readonly slot: Slot })[]
}

/** Hands several begun entries of a round over to one member of the board: all of them or none. */
export const handOverEntries = (
  tx: Parameters<typeof handOverEntry>[0],
  context: Context,
  roundId: RoundId,
  { entries, ...handOver }: HandOvers,
): Promise<Result<readonly ShownEntry[], Refusal>> =>
  everyStack(tx, roundId, '/entries', entries, ({ slot }, { id }) =>
    handOverEntry(tx, context, { batchId: id, slot }, handOver),
  )
