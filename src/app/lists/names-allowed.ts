import type { Round } from '../model.ts'
import type { ResultReads } from '../results/ports.ts'
import type { RoundReads } from '../rounds/ports.ts'
import type { ListReads } from './ports.ts'

/** Whose names the congress let stand in this round; null for anybody. Follows from the round before. */
export const namesAllowed = async (
  tx: RoundReads & ListReads & ResultReads,
  round: Round,
): Promise<ReadonlySet<string> | null> => {
  if (round.names === 'any') return null
  const before = (await tx.rounds(round.electionId)).find(({ number }) => number === round.number - 1)
  if (!before) throw new Error(`round ${round.id} has no round before it`)
  const [names, declared] = await Promise.all([tx.ballotCandidates(before.id), tx.result(before.id)])
  const all = names.map(({ personId }) => personId as string)
  if (round.names === 'tied') return new Set(declared?.result.tied)
  if (round.names === 'as-before') return new Set(all)
  const elected = new Set(declared?.result.elected)
  return new Set(all.filter((id) => !elected.has(id)))
}
