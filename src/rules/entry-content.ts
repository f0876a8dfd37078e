import { sum } from '../kernel/integers.ts'
import type { Contest } from './ballot.ts'
import { type ComparedEntry, type Comparison, compareEntries } from './compare-entries.ts'
import type { Doubt, Manner, SetAsideKind } from './entry.ts'
import { tallyBallots } from './tally.ts'
import type { BallotMarks, Tally } from './types.ts'

/** A ballot of an entry as it was typed. */
export interface TypedBallot {
  /** Its number in the entry. */
  readonly number: number
  readonly marks: BallotMarks
  /** Why the typist set the ballot aside; null if it is plain. */
  readonly setAside: SetAsideKind | null
  /** The ruling of the board that was typed with it; null if there was no doubt. */
  readonly doubt: Pick<Doubt, 'kind' | 'ruling'> | null
  /** The marks with which it counts after a ruling of the board; null if there is none. */
  readonly ruled: BallotMarks | null
}

/** An entry by ballots. `tally` counts it with the rulings of the board, as far as they are given. */
export interface BallotsContent {
  readonly manner: Exclude<Manner, 'tally-sheet'>
  /** In the order of their numbers. */
  readonly ballots: readonly TypedBallot[]
  readonly tally: Tally
  /** Ballots set aside on which the board has not ruled. */
  readonly unruled: number
}

/** The content of a final entry. */
export type EntryContent = BallotsContent | { readonly manner: 'tally-sheet'; readonly tally: Tally }

/** The content of an entry of ballots. `manner` is null for one that holds no ballots. */
export const ballotsContent = (
  manner: BallotsContent['manner'] | null,
  ballots: readonly TypedBallot[],
  contest: Contest,
): BallotsContent => ({
  manner: manner ?? 'ballots',
  ballots,
  tally: tallyBallots(
    ballots.map(({ marks, ruled }) => ({ marks: ruled ?? marks, times: 1 })),
    contest,
  ),
  unruled: sum(ballots.map(({ setAside, ruled }) => (setAside !== null && ruled === null ? 1 : 0))),
})

/** A ballot with the ruling of the board in place of its doubt, as a sheet has it. */
const asRuled = (ballot: TypedBallot): TypedBallot =>
  ballot.ruled === null ? ballot : { ...ballot, marks: ballot.ruled, setAside: null }

const compared = (content: EntryContent, other: EntryContent): ComparedEntry => {
  if (content.manner === 'tally-sheet') return content
  const { manner, ballots } = content
  return { manner, ballots: other.manner === 'tally-sheet' ? ballots.map(asRuled) : ballots }
}

/** Compares two final entries of a stack: ballots as they were typed, and with a sheet as the board has ruled on them. */
export const compareContents = (first: EntryContent, second: EntryContent, contest: Contest): Comparison =>
  compareEntries(compared(first, second), compared(second, first), contest)
