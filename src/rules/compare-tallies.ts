import { ballotTotal } from './tally.ts'
import { INVALID_REASONS, type InvalidReason, type Tally } from './types.ts'

/** A column of a tally sheet; `position` is the 0-based place on the list, `ballots` all valid and invalid ones. */
export type TallyColumn =
  | { readonly column: 'ballots' }
  | { readonly column: 'valid' }
  | { readonly column: 'invalid'; readonly reason: InvalidReason }
  | { readonly column: 'votes' | 'disagree'; readonly position: number }

/** A column in which two tallies differ, with both figures. */
export type TallyDifference = TallyColumn & { readonly first: number; readonly second: number }

type Column = TallyColumn & { readonly of: (tally: Tally) => number }

/** Every column of both tallies, in the order of the sheet. */
const columnsOf = ({ votes, disagree }: Tally): readonly Column[] => [
  { column: 'valid', of: ({ valid }) => valid },
  ...INVALID_REASONS.map(
    (reason): Column => ({ column: 'invalid', reason, of: (tally) => tally.invalid[reason] ?? 0 }),
  ),
  ...votes.map((_, position): Column => ({ column: 'votes', position, of: (tally) => tally.votes[position]! })),
  ...(disagree ?? []).map(
    (_, position): Column => ({ column: 'disagree', position, of: (tally) => tally.disagree![position]! }),
  ),
]

/** Every column in which two tallies of the same stack differ. */
export const compareTallies = (first: Tally, second: Tally): readonly TallyDifference[] =>
  columnsOf(first).flatMap(({ of, ...column }): TallyDifference[] => {
    const [one, other] = [of(first), of(second)]
    return one === other ? [] : [{ ...column, first: one, second: other }]
  })

/** Whether a figure of the sheet has at least the ballots decided, and no more besides than `most`. */
const isWithin = (decided: number, sheet: number, most: number): boolean => sheet >= decided && sheet - decided <= most

/**
 * Every column in which a sheet differs from a stack of ballots of which some are set aside; none if the ballots set
 * aside can be the difference. Such a ballot is in no column of `decided` and may be in any column of the sheet, because
 * the sheet already has the ruling that the board is still to give on the ballot.
 * @param decided the ballots that are not set aside
 * @param setAside how many are set aside
 */
export const compareWithSheet = (decided: Tally, setAside: number, sheet: Tally): readonly TallyDifference[] => {
  const [first, second] = [ballotTotal(decided) + setAside, ballotTotal(sheet)]
  if (first !== second) return [{ column: 'ballots', first, second }, ...compareTallies(decided, sheet)]
  const ruledValid = sheet.valid - decided.valid
  const isExplained = columnsOf(decided).every(({ of, column }) =>
    isWithin(of(decided), of(sheet), column === 'votes' || column === 'disagree' ? ruledValid : setAside),
  )
  return isExplained ? [] : compareTallies(decided, sheet)
}
