import { electedIn, type SettledAlternates } from './alternates.ts'
import { whenMonthsHavePassed } from './dates.ts'
import { isMoreThanHalf } from './majority.ts'
import { findImplementingCitation } from './regulations/implementing/citations.ts'
import type { CountResult, ImplementingId, Office } from './types.ts'

/** A declared round of an election. */
export interface VotedRound<RoundId extends string = string> {
  readonly id: RoundId
  readonly office: Office
  readonly result: CountResult
  readonly settled: SettledAlternates | null
}

/** A person on the list of a round whom no round of the election elected. */
export interface NotElected<RoundId extends string = string> {
  readonly roundId: RoundId
  readonly office: Office
  readonly personId: string
  readonly votes: number
  /** People in the base of the majority of the round. */
  readonly base: number
  readonly moreThanHalf: boolean
  /** Plain date from which the person may be appointed to the committee; null if more than half were in favour. */
  readonly appointableFrom: string | null
  /** The clause of the date; absent if there is no date, or no clause in force on the day is known. */
  readonly citation?: string
}

/** The day and the implementing rules of a meeting. */
export interface DatedMeeting {
  /** Plain date. */
  readonly heldOn: string
  readonly implementing: ImplementingId | null
}

const MONTHS = 12

/** Half or fewer votes: twelve months must have passed since the meeting. The clause does not tell offices apart. */
// hd06-2025:i16.3
const waitingTime = ({ heldOn, implementing }: DatedMeeting, moreThanHalf: boolean) => {
  if (moreThanHalf) return { appointableFrom: null }
  const clause = implementing === null ? undefined : findImplementingCitation(implementing, 'twelve-months')
  return { appointableFrom: whenMonthsHavePassed(heldOn, MONTHS), ...(clause ? { citation: clause } : {}) }
}

/**
 * The people on the lists of an election who were not elected, neither to its office nor as alternates, round by round
 * in ballot order. A vote without a result says nothing about anybody, so its round is left out.
 * @param rounds the declared rounds of the election, in order
 */
export const notElected = <RoundId extends string>(
  meeting: DatedMeeting,
  electionOffice: Office,
  rounds: readonly VotedRound<RoundId>[],
): readonly NotElected<RoundId>[] => {
  const elected = new Set(
    rounds.flatMap((round) => {
      const people = electedIn(round, electionOffice)
      return [...people.elected, ...people.alternates]
    }),
  )
  return rounds
    .filter(({ result }) => result.outcome !== 'no-result')
    .flatMap(({ id: roundId, office, result: { base, candidates } }) =>
      candidates
        .filter(({ id }) => !elected.has(id))
        .map(({ id: personId, votes }) => {
          const moreThanHalf = isMoreThanHalf(votes, base)
          return { roundId, office, personId, votes, base, moreThanHalf, ...waitingTime(meeting, moreThanHalf) }
        }),
    )
}
