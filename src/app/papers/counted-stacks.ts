import type { RoundId } from '../../kernel/brand.ts'
import type { Manner } from '../../rules/entry.ts'
import type { BatchReads } from '../batches/ports.ts'

/** A stack that counts, with the entries made of it. */
export interface CountedStack {
  readonly number: number
  /** Ballots. */
  readonly size: number
  readonly entries: number
  /** People who typed it, also those who handed an entry on; 0 if it is not known. */
  readonly typists: number
  readonly manners: readonly Manner[]
}

/** The stacks of a round that count, in order of number, and the people who typed any of them. */
export const countedStacks = async (
  reads: BatchReads,
  id: RoundId,
): Promise<{ readonly stacks: readonly CountedStack[]; readonly typists: number }> => {
  const batches = (await reads.batches(id)).filter(({ cancelled }) => !cancelled)
  const typed = Map.groupBy(await reads.entries(id), ({ batchId }) => batchId)
  const everybody = new Set<string>()
  const stacks: CountedStack[] = []
  for (const { id: batchId, number, size } of batches) {
    const manners = (typed.get(batchId) ?? []).flatMap(({ manner }) => (manner === null ? [] : [manner]))
    const typists = await reads.typistsOf(batchId)
    for (const typist of typists) everybody.add(typist)
    stacks.push({ number, size, entries: manners.length, typists: typists.length, manners: [...new Set(manners)] })
  }
  return { stacks, typists: everybody.size }
}
