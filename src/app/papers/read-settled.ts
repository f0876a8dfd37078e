import { Bug } from '../../kernel/bug.ts'
import type { ListReads } from '../lists/ports.ts'
import type { ResultReads } from '../results/ports.ts'
import type { ResultInPlace } from '../results/read-result.ts'
import type { RoundReads } from '../rounds/ports.ts'

/** A person of an earlier ranking with the votes there. */
export interface RankedPerson {
  readonly personId: string
  readonly nameOnPaper: string
  readonly votes: number
  /** Two decimals, with a dot. */
  readonly percent: string
}

/** The alternates that a round settles from the ranking of an earlier round of its election. */
export interface SettledFacts {
  /** Number of the earlier round in its election. */
  readonly round: number
  readonly elected: readonly RankedPerson[]
  readonly tied: readonly RankedPerson[]
  readonly seatsLeft: number
  /** The clause by which they follow; null if none is known. */
  readonly citation: string | null
}

/** The alternates from the ranking of an earlier round, with their votes there; null if the round settles none. */
export const readSettled = async (
  reads: ListReads & ResultReads & RoundReads,
  { declared: { settled }, settledCitation }: ResultInPlace,
): Promise<SettledFacts | null> => {
  if (settled === null) return null
  const { roundId, elected, tied, seatsLeft } = settled
  const [names, ranking, ranked] = await Promise.all([
    reads.ballotCandidates(roundId),
    reads.result(roundId),
    reads.round(roundId),
  ])
  if (!ranking || !ranked) throw new Bug(`the ranking of round ${roundId} is not there`)
  const onPaper = new Map<string, string>(names.map(({ personId, nameOnPaper }) => [personId, nameOnPaper]))
  const counted = new Map(ranking.result.candidates.map((candidate) => [candidate.id, candidate]))
  const withVotes = (ids: readonly string[]): readonly RankedPerson[] =>
    ids.map((personId) => {
      const candidate = counted.get(personId)
      const nameOnPaper = onPaper.get(personId)
      if (!candidate || nameOnPaper === undefined) throw new Bug(`alternate ${personId} is not in round ${roundId}`)
      const { votes, percent } = candidate
      return { personId, nameOnPaper, votes, percent }
    })
  return {
    round: ranked.recordNumber,
    elected: withVotes(elected),
    tied: withVotes(tied),
    seatsLeft,
    citation: settledCitation ?? null,
  }
}
