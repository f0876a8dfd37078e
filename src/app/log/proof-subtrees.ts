import type { Digest } from '../../audit/merkle.ts'
import type { Subtree } from '../../audit/proof-plan.ts'
import type { LogId } from '../../kernel/brand.ts'
import { Bug } from '../../kernel/bug.ts'
import type { TreeReads } from './ports.ts'

const keyOf = ({ level, position }: Subtree): string => `${level} ${position}`

/** Reads all subtrees of a proof at once, for later lookup one by one. */
export const subtreesOf = async (
  reads: Pick<TreeReads, 'subtrees'>,
  log: LogId,
  subtrees: readonly Subtree[],
): Promise<{ readonly hashOf: (subtree: Subtree) => Digest; readonly rows: number }> => {
  const { hashes, rows } = await reads.subtrees(log, subtrees)
  const found = new Map(subtrees.map((subtree, index) => [keyOf(subtree), hashes[index]]))
  const hashOf = (subtree: Subtree): Digest => {
    const hash = found.get(keyOf(subtree))
    if (!hash) throw new Bug(`subtree ${keyOf(subtree)} was not read`)
    return hash
  }
  return { hashOf, rows }
}
