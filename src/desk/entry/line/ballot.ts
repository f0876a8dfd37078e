import { type Contest, invalidReason } from '../../../rules/ballot.ts'
import type { InvalidReason } from '../../../rules/types.ts'
import type { TypedBallot } from '../../outbox/outbox.ts'

/** Why a ballot is set aside; the board rules on it later (244 d7.k2, 190 d8.k2). */
export type AsideKind = NonNullable<TypedBallot['setAside']>

/** Names by their places on the list from 0, ascending. With surplus the struck ones, without it both boxes. */
export type Places =
  | { readonly struck: readonly number[] }
  | { readonly agree: readonly number[]; readonly disagree: readonly number[] }

/** One ballot as it is kept, whatever keys it was typed with: equal papers are equal ballots. */
export interface Ballot {
  readonly places: Places
  readonly aside: AsideKind | null
}

export interface Figures {
  /** Names that are chosen: not struck, or with an X under agree alone. */
  readonly chosen: number
  /** Why it counts for nobody; null if it is valid, or if the board has to rule on it first. */
  readonly invalid: InvalidReason | null
}

const lacking = (some: readonly number[], others: readonly number[]): number =>
  some.filter((place) => !others.includes(place)).length

/** The figures of a ballot, by the same rule as the count. */
// qd244-2014:d17.k2, qd190-2024:d15
export const figuresOf = ({ places, aside }: Ballot, contest: Contest): Figures => {
  const [chosen, disagreed] =
    'struck' in places
      ? [contest.candidates - places.struck.length, 0]
      : [lacking(places.agree, places.disagree), lacking(places.disagree, places.agree)]
  return { chosen, invalid: aside === null ? invalidReason(undefined, chosen, disagreed, contest) : null }
}

/** True if both were made from the same paper, as far as it was typed. */
export const isSameBallot = (one: Ballot, other: Ballot): boolean => {
  const textOf = ({ places, aside }: Ballot): string =>
    JSON.stringify('struck' in places ? [aside, places.struck] : [aside, places.agree, places.disagree])
  return textOf(one) === textOf(other)
}

/**
 * The ballot as the body that the API takes.
 * @param ids people of the list in the order of the ballot
 */
export const typedBallotOf = ({ places, aside }: Ballot, ids: readonly string[]): TypedBallot => {
  const named = (some: readonly number[]): readonly string[] => some.map((place) => ids[place]!)
  const marks =
    'struck' in places
      ? { struck: named(places.struck) }
      : { agree: named(places.agree), disagree: named(places.disagree) }
  return aside === null ? marks : { ...marks, setAside: aside }
}

/**
 * The ballot from the body that the API takes; an id that is not on the list is left out.
 * @param ids people of the list in the order of the ballot
 */
export const ballotOf = (
  { struck, agree = [], disagree = [], setAside = null }: TypedBallot,
  ids: readonly string[],
): Ballot => {
  const placesOf = (some: readonly string[]): readonly number[] =>
    ids.flatMap((id, at) => (some.includes(id) ? at : []))
  return {
    places: struck ? { struck: placesOf(struck) } : { agree: placesOf(agree), disagree: placesOf(disagree) },
    aside: setAside,
  }
}
