import { seatAlternates } from './outcome.ts'
import type { Alternates, CountResult, Office, Outcome } from './types.ts'

/** Alternate seats that were settled later, from the ranking of the round whose tie among delegates is decided. */
export interface SettledAlternates<RoundId extends string = string> extends Alternates {
  /** The round whose ranking decides. */
  readonly roundId: RoundId
}

/** The part of a round on which the alternate seats of its election depend. */
export interface RankedRound<RoundId extends string = string> {
  readonly id: RoundId
  /** The office that the round votes on. */
  readonly office: Office
  /** Alternate seats that this vote on delegates fills too; null if it fills none. */
  readonly alternates: number | null
  /** Null before the declaration. */
  readonly result: Pick<CountResult, 'base' | 'candidates' | 'outcome' | 'elected'> | null
}

/** The last round of the election that could fill alternate seats and had a result. */
export const rankingOf = <RoundId extends string>(
  rounds: readonly RankedRound<RoundId>[],
): RankedRound<RoundId> | undefined =>
  rounds.findLast(({ alternates, result }) => alternates !== null && result !== null && result.outcome !== 'no-result')

/**
 * The alternates that follow once a tie among delegates is decided: those past half in the round that tied, less
 * everybody elected as a delegate, votes high to low. Null if the declared round decides no such tie.
 * @param before the earlier rounds of the election, in order
 */
// qd294-2025:i11.4.1
export const settleAlternates = <RoundId extends string>(
  before: readonly RankedRound<RoundId>[],
  declared: RankedRound<RoundId>,
): SettledAlternates<RoundId> | null => {
  const isLate = declared.office === 'delegates' && declared.alternates === null
  if (!isLate || declared.result?.outcome !== 'complete') return null
  const ranking = rankingOf(before)
  if (!ranking?.result || ranking.alternates === null || ranking.result.outcome !== 'tie') return null
  const { candidates, base } = ranking.result
  const delegates = new Set([...before, declared].flatMap(({ result }) => result?.elected ?? []))
  const elected = [...candidates.keys()].filter((name) => delegates.has(candidates[name]!.id))
  const votes = candidates.map((candidate) => candidate.votes)
  const seating = seatAlternates(votes, ranking.alternates, { base, delegates: { elected, tied: [] } })
  const idsOf = (names: readonly number[]) => names.map((name) => candidates[name]!.id)
  return {
    roundId: ranking.id,
    elected: idsOf(seating.elected),
    tied: idsOf(seating.tied),
    seatsLeft: seating.seatsLeft,
  }
}

/** A declared round with the alternates that follow from it. */
export interface RoundOutcome {
  readonly office: Office
  readonly result: Pick<CountResult, 'outcome' | 'elected' | 'tied' | 'seatsLeft' | 'alternates'>
  readonly settled: SettledAlternates | null
}

/** The parts of a declared round that give its alternates. */
export interface AlternatesFrom {
  readonly result: Pick<CountResult, 'alternates'>
  readonly settled: SettledAlternates | null
}

/** The alternate seats after a declared vote on delegates; null if it fills none. */
export const alternatesAfter = ({ result, settled }: AlternatesFrom): Alternates | null =>
  settled ?? result.alternates ?? null

/** The parts of a declared round that say who is elected. */
export interface ElectedFrom extends AlternatesFrom {
  readonly office: Office
  readonly result: Pick<CountResult, 'elected' | 'alternates'>
}

/** Ids of the people elected in a round. */
export interface ElectedIn {
  /** To the office of the election. */
  readonly elected: readonly string[]
  readonly alternates: readonly string[]
}

/** The people elected in a declared round to the office of its election, and those elected to alternate seats. */
export const electedIn = (round: ElectedFrom, electionOffice: Office): ElectedIn => {
  const { elected } = round.result
  if (round.office !== electionOffice) return { elected: [], alternates: elected }
  return { elected, alternates: alternatesAfter(round)?.elected ?? [] }
}

/**
 * The alternate seats of an election of delegates after a declared round, of whatever office; null in an election that
 * fills none.
 */
export const alternateSeats = (
  round: RoundOutcome,
  election: { readonly office: Office; readonly alternates: number | null },
): Alternates | null => {
  if (election.alternates === null) return null
  const { elected, tied, seatsLeft } = round.result
  return round.office === election.office ? alternatesAfter(round) : { elected, tied, seatsLeft }
}

/** The parts of a declared round that say which seats are filled. */
export interface SeatsFrom extends AlternatesFrom {
  readonly result: Pick<CountResult, 'outcome' | 'seatsLeft' | 'alternates'>
}

/** How far the seats of a round are filled, delegates first and then alternates. */
export interface SeatsAfter {
  readonly outcome: Outcome
  readonly seatsLeft: number
  /** True if `outcome` is about alternate seats that a vote on delegates leaves open. */
  readonly ofAlternates: boolean
}

/** The seats after a declared round: the alternate seats are open as soon as all delegates are elected. */
// qd294-2025:i11.4.1
export const seatsAfter = ({ result, settled }: SeatsFrom): SeatsAfter => {
  const { outcome, seatsLeft } = result
  const alternates = alternatesAfter({ result, settled })
  if (outcome !== 'complete' || alternates === null || alternates.seatsLeft === 0) {
    return { outcome, seatsLeft, ofAlternates: false }
  }
  return {
    outcome: alternates.tied.length > 0 ? 'tie' : 'seats-left',
    seatsLeft: alternates.seatsLeft,
    ofAlternates: true,
  }
}
