import { ballotForm, type Contest } from './ballot.ts'
import type { Doubt } from './entry.ts'
import { needsNote } from './ruling.ts'
import type { BallotForm, Readings } from './types.ts'

/** A name by its 0-based position on the list; undefined for a name that is not on it. */
type Position = number | undefined

type MarkColumn = 'struck' | 'agree' | 'disagree'

/** A ballot as it was typed: either the struck names or both boxes, by the form; and the ruling on a doubtful one. */
export type TypedBallot = {
  readonly [Column in MarkColumn]?: readonly Position[] | undefined
} & { readonly doubt: Pick<Doubt, 'kind' | 'ruling' | 'note'> | null }

export type BallotProblem =
  | { readonly code: 'ballot-of-the-other-form' | 'ruling-needs-note' }
  | { readonly code: 'mark-not-on-list' | 'mark-repeated'; readonly column: MarkColumn; readonly index: number }

/** The columns of each form. */
const COLUMNS: Readonly<Record<BallotForm, readonly MarkColumn[]>> = {
  'strike-out': ['struck'],
  'agree-disagree': ['agree', 'disagree'],
}

const fitsForm = ({ struck, agree, disagree }: TypedBallot, form: BallotForm): boolean => {
  const isStruck = form === 'strike-out'
  return (struck !== undefined) === isStruck && [agree, disagree].every((box) => (box === undefined) === isStruck)
}

const columnProblems = (
  positions: readonly Position[],
  column: MarkColumn,
  candidates: number,
): readonly BallotProblem[] => {
  const seen = new Set<number>()
  return positions.flatMap((position, index): BallotProblem[] => {
    if (position === undefined || position >= candidates) return [{ code: 'mark-not-on-list', column, index }]
    if (seen.has(position)) return [{ code: 'mark-repeated', column, index }]
    seen.add(position)
    return []
  })
}

/** Everything by which a ballot cannot be one of this list: the form, the words of the ruling, then mark by mark. */
export const ballotProblems = (
  typed: TypedBallot,
  contest: Contest,
  readings: Pick<Readings, 'markedBallots'>,
): readonly BallotProblem[] => {
  const form = ballotForm(contest.candidates, contest.seats)
  const { doubt } = typed
  const problems: BallotProblem[] = []
  if (!fitsForm(typed, form)) problems.push({ code: 'ballot-of-the-other-form' })
  if (doubt && doubt.note === null && needsNote(doubt, readings)) problems.push({ code: 'ruling-needs-note' })
  for (const column of COLUMNS[form]) {
    problems.push(...columnProblems(typed[column] ?? [], column, contest.candidates))
  }
  return problems
}
