import { alternatesAfter, electedIn, type SettledAlternates } from './alternates.ts'
import type { CountResult, Office, RoundKind } from './types.ts'

/** A declared round, as far as the order of the alternates needs it. */
export interface CountedRound {
  readonly id: string
  readonly office: Office
  readonly kind: RoundKind
  readonly result: Pick<CountResult, 'candidates' | 'elected' | 'tied' | 'outcome' | 'alternates'>
  readonly settled: SettledAlternates | null
}

/** An election, as far as call-ups need it. */
export interface CalledElection {
  readonly id: string
  readonly office: Office
  /** Alternate seats that its vote fills too; null if it fills none. */
  readonly alternates: number | null
}

/** Whether the alternates of an election take seats of another: its own, or those of separate votes if it fills none. */
export const givesAlternatesTo = (election: CalledElection, source: Pick<CalledElection, 'id' | 'office'>): boolean =>
  election.alternates === null ? source.office === 'alternate-delegates' : source.id === election.id

/** The people elected as delegates in the declared rounds of an election; nobody in one of another office. */
export const delegatesOf = ({ office }: CalledElection, rounds: readonly CountedRound[]): ReadonlySet<string> =>
  new Set(office === 'delegates' ? rounds.flatMap((round) => electedIn(round, office).elected) : [])

/** An alternate with the votes that rank them: of the round that ranks them first, then of its tie revotes. */
export interface RankedAlternate {
  readonly personId: string
  readonly votes: readonly { readonly roundId: string; readonly votes: number }[]
  /** Plain date of admission to the Party; null if unknown. */
  readonly partySince: string | null
}

type Votes = RankedAlternate['votes']

const votesIn = ({ id, result }: CountedRound, personId: string): Votes =>
  result.candidates.flatMap((candidate) => (candidate.id === personId ? [{ roundId: id, votes: candidate.votes }] : []))

/** The rounds that rank the alternates of a round: the one that tied, and the revotes up to this one. */
const ranking = (rounds: readonly CountedRound[], round: CountedRound): readonly CountedRound[] => {
  const settledIn = rounds.find(({ id }) => id === round.settled?.roundId)
  if (settledIn) return [settledIn]
  if (round.kind !== 'tie-revote') return [round]
  const before = rounds.slice(0, rounds.indexOf(round)).findLast(({ result }) => result.outcome !== 'no-result')
  return before ? [...ranking(rounds, before), round] : [round]
}

/**
 * The alternates of an election over all its rounds.
 * @param rounds the declared rounds of the election, in order
 * @param partySince of each person; null if unknown
 */
export const rankedAlternates = (
  rounds: readonly CountedRound[],
  partySince: (personId: string) => string | null,
): readonly RankedAlternate[] =>
  rounds.flatMap((round) => {
    const elected =
      round.office === 'alternate-delegates' ? round.result.elected : (alternatesAfter(round)?.elected ?? [])
    return elected.map((personId) => ({
      personId,
      votes: ranking(rounds, round).flatMap((one) => votesIn(one, personId)),
      partySince: partySince(personId),
    }))
  })

/** Negative if the first has more votes. Revotes compare only people of the same revotes. */
const byVotes = ({ votes: some }: RankedAlternate, { votes: others }: RankedAlternate): number => {
  for (const [index, { roundId, votes }] of some.entries()) {
    const other = others[index]
    if (!other || (index > 0 && other.roundId !== roundId)) return 0
    if (votes !== other.votes) return other.votes - votes
    if (other.roundId !== roundId) return 0
  }
  return 0
}

/** Whether the Party age of one is certainly the longer. */
const isLonger = (one: string | null, other: string | null): boolean => one !== null && other !== null && one < other

/**
 * The alternates who may be next: one, or several if neither votes nor Party age say who comes first. Unknown dates
 * decide nothing.
 */
// qd294-2025:i11.4.2
export const nextAlternates = (left: readonly RankedAlternate[]): readonly RankedAlternate[] => {
  const highest = left.filter((one) => !left.some((other) => byVotes(other, one) < 0))
  return highest.filter((one) => !highest.some((other) => isLonger(other.partySince, one.partySince)))
}
