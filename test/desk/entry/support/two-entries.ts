import type { Ballot } from '../../../../src/desk/entry/line/ballot.ts'
import type { Contest } from '../../../../src/rules/ballot.ts'
import type { EnteredBallot } from '../../../../src/rules/ballot-contents.ts'
import { type ComparedEntry, type Comparison, compareEntries, isAgreed } from '../../../../src/rules/compare-entries.ts'
import type { Difference, Side } from '../../../../src/rules/differences.ts'
import { tallyBallots } from '../../../../src/rules/tally.ts'
import type { Tally } from '../../../../src/rules/types.ts'
import type { Random } from '../../../reference/random.ts'
import { type BlindEntry, SLIPS, type Slip, typeBlind } from './blind-typist.ts'
import { type Paper, stackOfPapers } from './papers.ts'

const CONTEST: Contest = { candidates: 27, seats: 21, allDisagree: 'invalid' }

/** A stack of papers and its two entries. */
export interface TypedTwice extends Readonly<Record<Side, BlindEntry>> {
  readonly papers: readonly Paper[]
}

/** One of each slip, on papers that the other typist types right. A missed and a doubled paper keep the size of the stack. */
const plantedSlips = (random: Random, from: number): ReadonlyMap<number, Slip> =>
  new Map(SLIPS.map((slip, at) => [from + 20 * at + random.int(0, 6), slip]))

/** 159 papers, typed twice blind, with every kind of slip in each entry. */
export const typeTwice = (random: Random): TypedTwice => {
  const papers = stackOfPapers(random)
  return {
    papers,
    first: typeBlind(random, papers, plantedSlips(random, 2)),
    second: typeBlind(random, papers, plantedSlips(random, 12)),
  }
}

const asEntry = (ballots: readonly Ballot[]): ComparedEntry => ({
  manner: 'ballots',
  ballots: ballots.map(({ places, aside }, at): EnteredBallot => ({ number: at + 1, marks: places, setAside: aside })),
})

const compare = (first: readonly Ballot[], second: readonly Ballot[]): Comparison =>
  compareEntries(asEntry(first), asEntry(second), CONTEST)

/** The papers that the board takes out of the stack because a difference names them. */
const papersOf = (difference: Difference, typed: TypedTwice): readonly number[] =>
  (['first', 'second'] as const).flatMap((side) => {
    const isLacking = difference.kind === 'missed' && difference.lackedBy === side
    const numbers = isLacking ? difference.between : difference[side]
    return numbers.map((number) => typed[side].papers[number - 1]!)
  })

/** An entry after the board has written into it what the papers say: one ballot for each of these papers. */
const resolved = (
  { ballots, papers }: BlindEntry,
  named: ReadonlySet<number>,
  all: readonly Paper[],
): readonly Ballot[] => [
  ...ballots.filter((_, at) => !named.has(papers[at]!)),
  ...[...named].map((at) => all[at]!.ballot),
]

const tallyOf = (ballots: readonly Ballot[]): Tally =>
  tallyBallots(
    ballots.filter(({ aside }) => aside === null).map(({ places }) => ({ marks: places, times: 1 })),
    CONTEST,
  )

/** The outcome of comparing two entries and correcting them by their papers. */
export interface Settled {
  /** Whether the entries were the same before. */
  readonly wereEqual: boolean
  /** Papers that somebody has to look at. */
  readonly looked: number
  readonly areEqual: boolean
  /** The figures after the correction, and those of the papers. */
  readonly tally: Tally
  readonly ofPapers: Tally
}

/** Compares both entries as the service does, and corrects the papers that the differences name. */
export const settle = (typed: TypedTwice): Settled => {
  const { papers, first, second } = typed
  const before = compare(first.ballots, second.ballots)
  const differences = 'differences' in before ? before.differences : []
  const named = new Set(differences.flatMap((difference) => papersOf(difference, typed)))
  const [one, other] = [resolved(first, named, papers), resolved(second, named, papers)]
  return {
    wereEqual: isAgreed(before),
    looked: named.size,
    areEqual: isAgreed(compare(one, other)),
    tally: tallyOf(one),
    ofPapers: tallyOf(papers.map(({ ballot }) => ballot)),
  }
}
