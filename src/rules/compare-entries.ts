import { ALIGNED_AT_MOST, align } from './alignment.ts'
import type { Contest } from './ballot.ts'
import { type BallotContents, contentsOf, type EnteredBallot } from './ballot-contents.ts'
import { compareSets } from './compare-sets.ts'
import { compareTallies, compareWithSheet, type TallyDifference } from './compare-tallies.ts'
import type { Difference } from './differences.ts'
import { findMoves, type Moves, SLIP_MARKS } from './moves.ts'
import { type Aligned, placeDifferences, slipsInPlace } from './place-differences.ts'
import { tallyBallots } from './tally.ts'
import type { Tally } from './types.ts'

/** A final entry of a stack. A pattern with repeats is as many ballots as it has repeats. */
export type ComparedEntry =
  | { readonly manner: 'ballots' | 'patterns'; readonly ballots: readonly EnteredBallot[] }
  | { readonly manner: 'tally-sheet'; readonly tally: Tally }

/** Whether the second entry has the order of the first, the opposite order, or none that can be compared. */
export type StackOrder = 'kept' | 'reversed' | 'lost'

export type Comparison =
  /** Both entries are the same, ballot by ballot or figure by figure. */
  | { readonly outcome: 'equal' }
  /** The same ballots in another order, so the entries agree. `differences` are moves alone, none if order is lost. */
  | { readonly outcome: 'order-differs'; readonly order: StackOrder; readonly differences: readonly Difference[] }
  | { readonly outcome: 'differs'; readonly order: StackOrder; readonly differences: readonly Difference[] }
  /** Tallies, of which at least one is a sheet. */
  | { readonly outcome: 'tallies-differ'; readonly columns: readonly TallyDifference[] }

/** The order is lost if so many ballots of the places that differ are elsewhere in the other entry. */
const LOST_FROM = 3

const isLost = ({ left }: Moves, { first, second }: BallotContents): boolean => {
  const open = new Map<number, number>()
  for (const { first: place } of left) {
    if (place !== null) open.set(first[place]!, (open.get(first[place]!) ?? 0) + 1)
  }
  let elsewhere = 0
  for (const { second: place } of left) {
    const waiting = place === null ? 0 : (open.get(second[place]!) ?? 0)
    if (waiting === 0) continue
    open.set(second[place!]!, waiting - 1)
    elsewhere += 1
  }
  return elsewhere >= LOST_FROM
}

/** Whether the places left are slips of one number each: then the entries do not agree although their ballots do. */
const areSlips = ({ left }: Moves, { first, second, marksApart }: BallotContents): boolean =>
  left.length > 0 &&
  left.every(
    (place) =>
      place.first !== null &&
      place.second !== null &&
      marksApart(first[place.first]!, second[place.second]!) <= SLIP_MARKS,
  )

const outcomeOf = (order: StackOrder, agreed: boolean, differences: readonly Difference[]): Comparison =>
  agreed ? { outcome: 'order-differs', order, differences } : { outcome: 'differs', order, differences }

/** @param withoutOrder one entry was typed by patterns, whose ballots have no order */
const compareBallots = (
  first: readonly EnteredBallot[],
  second: readonly EnteredBallot[],
  withoutOrder: boolean,
): Comparison => {
  const contents = contentsOf(first, second)
  const isSame = first.length === second.length && contents.first.every((content, i) => content === contents.second[i])
  if (isSame) return { outcome: 'equal' }
  const sets = compareSets(contents, first, second)
  const asSets = outcomeOf('lost', sets.length === 0, sets)
  if (withoutOrder || Math.max(first.length, second.length) > ALIGNED_AT_MOST) return asSets
  const { pairs, reversed } = align(contents)
  const aligned: Aligned = { first, second, contents, pairs }
  const moves = findMoves(pairs, contents)
  const order = reversed ? 'reversed' : 'kept'
  const slips = slipsInPlace(aligned, moves, reversed)
  if (slips) return outcomeOf(order, false, slips)
  if (isLost(moves, contents)) return asSets
  if (sets.length > 0 || areSlips(moves, contents)) {
    return outcomeOf(order, false, placeDifferences(aligned, moves))
  }
  return outcomeOf(order, true, placeDifferences(aligned, { moves: moves.moves, left: [] }))
}

const tallyWithSheet = (
  ballots: readonly EnteredBallot[],
  sheet: Tally,
  contest: Contest,
): readonly TallyDifference[] => {
  const decided = ballots.filter(({ setAside }) => (setAside ?? null) === null)
  const tally = tallyBallots(
    decided.map(({ marks }) => ({ marks, times: 1 })),
    contest,
  )
  return compareWithSheet(tally, ballots.length - decided.length, sheet)
}

const mirrored = (columns: readonly TallyDifference[]): readonly TallyDifference[] =>
  columns.map((column) => ({ ...column, first: column.second, second: column.first }))

const outcomeOfTallies = (columns: readonly TallyDifference[]): Comparison =>
  columns.length === 0 ? { outcome: 'equal' } : { outcome: 'tallies-differ', columns }

/**
 * Compares two final entries of one stack. Ballots are aligned by their contents, so that a ballot missed or typed twice
 * is one difference and does not shift those after it; a sheet is compared by its figures. The order of the two entries
 * changes nothing but the sides of the answer and which of several equal explanations is taken.
 */
export const compareEntries = (first: ComparedEntry, second: ComparedEntry, contest: Contest): Comparison => {
  if (first.manner === 'tally-sheet') {
    return second.manner === 'tally-sheet'
      ? outcomeOfTallies(compareTallies(first.tally, second.tally))
      : outcomeOfTallies(mirrored(tallyWithSheet(second.ballots, first.tally, contest)))
  }
  if (second.manner === 'tally-sheet') return outcomeOfTallies(tallyWithSheet(first.ballots, second.tally, contest))
  const withoutOrder = first.manner === 'patterns' || second.manner === 'patterns'
  return compareBallots(first.ballots, second.ballots, withoutOrder)
}

/** Whether nothing is left to resolve. */
export const isAgreed = ({ outcome }: Comparison): boolean => outcome === 'equal' || outcome === 'order-differs'
