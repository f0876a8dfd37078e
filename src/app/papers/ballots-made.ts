import type { RoundInPlace } from '../shared/find.ts'
import type { PaperReads } from './ports.ts'

/**
 * Ballots that were printed by the newest version of the paper of ballots of a round; null if none was made.
 * @param before a version that was made later does not matter; null for any
 */
export const ballotsMade = async (
  reads: PaperReads,
  { congress, round }: Pick<RoundInPlace, 'congress' | 'round'>,
  before: string | null,
): Promise<number | null> => {
  const place = { congressId: congress.id, roundId: round.id, kind: 'ballots', part: null } as const
  const versions = await reads.paperVersions(place)
  return versions.filter(({ recordedAt }) => before === null || recordedAt < before).at(-1)?.ballotsPrinted ?? null
}
