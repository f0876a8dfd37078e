import { sheetFindings } from '../rules/balance.ts'
import { type Contest, judgeBallot } from '../rules/ballot.ts'
import type { TallyColumn } from '../rules/compare-tallies.ts'
import { type Manner, OPENED_ENTRY, type OpenedEntryState, type Slot } from '../rules/entry.ts'
import type { LookAgain } from '../rules/look-again.ts'
import { namesAboveValid } from '../rules/sheet-faults.ts'
import type { BallotMarks, Finding, InvalidReason, Tally } from '../rules/types.ts'
import { nextNumber } from '../rules/typing.ts'

/** The approved list against which an entry is read; `names` in ballot order. */
export interface ContestFacts extends Contest {
  readonly names: readonly { readonly personId: string; readonly fullName: string }[]
}

interface EntryFacts {
  readonly batchId: string
  readonly slot: Slot
  readonly state: OpenedEntryState
  readonly manner: Manner | null
  readonly entered: number
  readonly removed: number
  readonly lookAgain: LookAgain | null
}

/** A column of figures, with the place of a name on the ballot from 1. */
export const columnView = (column: TallyColumn) => {
  if (column.column === 'invalid') return { column: column.column, reason: column.reason }
  return 'position' in column ? { column: column.column, place: column.position + 1 } : { column: column.column }
}

/** An entry for a reader. What is typed is null while the entry is hidden from the reader. */
export const entryView = (
  { batchId, slot, state, manner, entered, removed, lookAgain }: EntryFacts,
  hidden: boolean,
) => ({
  batchId,
  slot,
  state,
  manner: hidden ? null : manner,
  entered: hidden ? null : entered,
  next: hidden ? null : nextNumber({ entered, removed }),
  lookAgain:
    hidden || lookAgain === null || state !== OPENED_ENTRY
      ? null
      : { ballots: lookAgain.ballots, columns: lookAgain.columns.map(columnView) },
})

type PeopleMarked =
  | { readonly struck: readonly string[] }
  | { readonly agree: readonly string[]; readonly disagree: readonly string[] }

/** A ballot with people in place of positions, and the reason if it is invalid. */
export type BallotView<Ballot> = Omit<Ballot, 'marks'> & PeopleMarked & { readonly invalid: InvalidReason | null }

/** Judges a ballot and names the people that it marks. */
export const ballotView = <Ballot extends { readonly marks: BallotMarks }>(
  contest: ContestFacts,
  { marks, ...ballot }: Ballot,
): BallotView<Ballot> => {
  const judged = judgeBallot(marks, contest)
  const ids = (positions: readonly number[]) => positions.map((position) => contest.names[position]!.personId)
  const people: PeopleMarked =
    'struck' in marks ? { struck: ids(marks.struck) } : { agree: ids(marks.agree), disagree: ids(marks.disagree) }
  return { ...ballot, ...people, invalid: judged.valid ? null : judged.reason }
}

/** A tally sheet with the votes of each person, and its contradictions. */
export interface SheetView {
  readonly valid: number
  readonly invalid: Tally['invalid']
  readonly names: readonly { readonly personId: string; readonly votes: number; readonly disagree?: number }[]
  readonly findings: readonly Finding[]
  /** The people with more votes than there are valid ballots, in ballot order. */
  readonly exceeding: readonly { readonly personId: string; readonly fullName: string }[]
}

/** @param size ballots in the batch */
export const sheetView = (contest: ContestFacts, tally: Tally, size: number): SheetView => ({
  valid: tally.valid,
  invalid: tally.invalid,
  names: contest.names.map(({ personId }, position) => ({
    personId,
    votes: tally.votes[position] ?? 0,
    ...(tally.disagree ? { disagree: tally.disagree[position] ?? 0 } : {}),
  })),
  findings: sheetFindings(tally, { size, contest }),
  exceeding: namesAboveValid(tally).map((position) => {
    const { personId, fullName } = contest.names[position]!
    return { personId, fullName }
  }),
})
