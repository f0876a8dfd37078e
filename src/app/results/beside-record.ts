import { rankingOf } from '../../rules/alternates.ts'
import type { BesideRecord } from '../../rules/beside-record.ts'
import type { LateAlternates } from '../../rules/late-alternates.ts'
import type { BallotReads } from '../batches/ports.ts'
import type { RollReads } from '../congresses/ports.ts'
import type { RoundReads } from '../rounds/ports.ts'
import type { RoundInPlace } from '../shared/find.ts'
import type { ResultReads } from './ports.ts'
import { rankedBefore } from './round-outcome.ts'

/** The facts from which a vote on delegates settles alternates of an earlier round; null if it settles none. */
const lateAlternates = async (
  reads: RollReads & RoundReads & ResultReads,
  { round, congress }: RoundInPlace,
): Promise<LateAlternates | null> => {
  if (round.office !== 'delegates' || round.alternates !== null) return null
  const before = await rankedBefore(reads, round)
  const ranking = rankingOf(before)
  const declared = ranking && (await reads.result(ranking.id))
  const roll = declared && (await reads.rollVersion(congress.id, declared.rollVersion))
  return roll ? { before, round, meeting: congress.kind, roll } : null
}

/** The facts outside the record of a round on which its outcome under another reading depends. */
export const besideRecord = async (
  reads: RollReads & RoundReads & BallotReads & ResultReads,
  place: RoundInPlace,
): Promise<BesideRecord> => ({
  late: await lateAlternates(reads, place),
  // reading markedBallots
  accepted:
    place.congress.readings.markedBallots === 'board-rules' ? await reads.acceptedBallotGroups(place.round.id) : [],
})
