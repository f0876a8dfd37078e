import { RESULT } from '../../locale/desk/result.ts'
import type { Bilingual, FillParams } from '../../locale/text.ts'
import type { AnyCountResult, DeclaredResult, PendingResult } from '../api/types.ts'

/** A declared result or one that can be declared. */
export type ShownResult = DeclaredResult | PendingResult

/** A text with its figures. */
export type Words = readonly [text: Bilingual, params?: FillParams]

type Outcome = Pick<AnyCountResult, 'outcome' | 'elected' | 'tied' | 'seatsLeft'>

/** The alternate seats of an election of delegates. */
export type Alternates = NonNullable<
  DeclaredResult['settledAlternates'] | Extract<AnyCountResult, { readonly alternates: unknown }>['alternates']
>

/** The alternate seats as a result leaves them, or as its round settles them; null if it has none. */
export const alternatesOf = ({
  result,
  settledAlternates,
}: Pick<ShownResult, 'result' | 'settledAlternates'>): Alternates | null =>
  settledAlternates ?? ('alternates' in result ? result.alternates : null)

/**
 * The outcome of a round as a heading: how many of the seats are filled, and what is left.
 * @param alternates the alternate seats, which are open as well until all delegates are elected; null if there are none
 */
export const headingOf = (
  { outcome, elected, tied, seatsLeft }: Outcome,
  seats: number,
  alternates: Pick<Alternates, 'tied' | 'seatsLeft'> | null = null,
): Words => {
  switch (outcome) {
    case 'complete': {
      if (alternates === null || alternates.seatsLeft === 0) return [RESULT.complete, { seats }]
      const { length: equal } = alternates.tied
      return equal > 0
        ? [RESULT.alternatesTied, { seats, tied: equal }]
        : [RESULT.alternatesLeft, { seats, left: alternates.seatsLeft }]
    }
    case 'seats-left':
      return elected.length === 0
        ? [RESULT.nobodyElected, { left: seatsLeft }]
        : [RESULT.seatsLeft, { elected: elected.length, seats, left: seatsLeft }]
    case 'tie':
      return elected.length === 0
        ? [RESULT.allTied, { tied: tied.length }]
        : [RESULT.tie, { elected: elected.length, seats, tied: tied.length }]
    case 'no-result':
      return [RESULT.noResult]
  }
}

/** One person in the table of votes. */
export interface VoteRow {
  readonly personId: string
  /** Place on the ballot, from 1. */
  readonly position: number
  readonly name: string
  /** The name as corrected since; null if it is as printed. */
  readonly correctedName: string | null
  readonly votes: number
  /** Two decimals, with a point. */
  readonly percent: string
  readonly verdict: AnyCountResult['candidates'][number]['verdict']
  /** Votes missing to the threshold; null if there is none. */
  readonly short: number | null
  /** Width of the bar in hundredths of the base, at most 100. */
  readonly width: number
  /** The reason of somebody who takes no seat; null for others. */
  readonly refusal: string | null
}

const shareOf = (votes: number, base: number): number =>
  base <= 0 ? 0 : Math.min(100, Math.round((votes * 10_000) / base) / 100)

/** The people of a result in the order of the ballot. */
export const rowsOf = ({ result, names, notSeated }: ShownResult): readonly VoteRow[] =>
  result.candidates.map(({ id, votes, percent, verdict, votesShort }, index) => {
    const name = names.find(({ personId }) => personId === id)
    return {
      personId: id,
      position: index + 1,
      name: name?.nameOnPaper ?? '',
      correctedName: name?.correctedName ?? null,
      votes,
      percent,
      verdict,
      short: votesShort,
      width: shareOf(votes, result.base),
      refusal: notSeated.find(({ personId }) => personId === id)?.reason ?? null,
    }
  })

/** Rows by votes, the highest first; equal votes stay in the order of the ballot. */
export const byVotes = (rows: readonly VoteRow[]): readonly VoteRow[] =>
  [...rows].sort((one, other) => other.votes - one.votes)

/** Place of the threshold in hundredths of the base; null if there is none. */
export const thresholdOf = ({ base, votesNeeded }: Pick<AnyCountResult, 'base' | 'votesNeeded'>): number | null =>
  votesNeeded === null ? null : shareOf(votesNeeded, base)

type Named = Pick<ShownResult['names'][number], 'personId' | 'nameOnPaper'>

/** The names of people as printed, in their order, for a sentence. */
export const namesOf = (names: readonly Named[], ids: readonly string[]): readonly string[] =>
  ids.map((id) => names.find(({ personId }) => personId === id)?.nameOnPaper ?? '')

/** A digest in its sixteen groups of four. */
export const groupsOf = (digest: string): readonly string[] => digest.match(/.{4}/g) ?? []
