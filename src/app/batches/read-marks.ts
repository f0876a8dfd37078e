import type { PersonId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Doubt, SetAsideKind } from '../../rules/entry.ts'
import { type BallotProblem, ballotProblems } from '../../rules/marks.ts'
import { doubtProblem, faultOf } from '../../rules/ruling.ts'
import type { BallotForm, BallotMarks } from '../../rules/types.ts'
import { type FieldProblem, type Refusal, refuseAll } from '../refusal.ts'
import type { BatchContest } from './contest.ts'

/** Marks as typed: people instead of positions. `undefined` if the form has no such marks. */
export interface MarksInput {
  readonly struck?: readonly PersonId[] | undefined
  readonly agree?: readonly PersonId[] | undefined
  readonly disagree?: readonly PersonId[] | undefined
}

/** A ballot as typed. One that cannot be read needs no marks. */
export interface BallotInput extends MarksInput {
  readonly doubt: Doubt | null
  readonly setAside: SetAsideKind | null
  /** So many ballots with these marks. */
  readonly times: number
}

/** Whether any marks are given. */
export const givesMarks = ({ struck, agree, disagree }: MarksInput): boolean =>
  [struck, agree, disagree].some((column) => column !== undefined)

/** The list against which marks are read, and how the meeting types a doubt. */
type MarksContest = Omit<BatchContest, 'batch'>

export interface ReadBallot extends Pick<BallotInput, 'doubt' | 'setAside' | 'times'> {
  readonly marks: BallotMarks
}

/** Reads typed ballots against the approved list; `pointers` gives the place of each ballot in the request. */
export const readBallots = (
  ballots: readonly BallotInput[],
  contest: MarksContest,
  pointer: (index: number) => string,
): Result<readonly ReadBallot[], Refusal> => {
  const problems: FieldProblem[] = []
  const read = ballots.map((ballot, index) => readBallot(ballot, contest, pointer(index), problems))
  const [first] = problems
  return first ? refuseAll(first, problems) : ok(read)
}

/** The marks of a ballot that cannot be read. */
const NO_MARKS: Readonly<Record<BallotForm, MarksInput>> = {
  'strike-out': { struck: [] },
  'agree-disagree': { agree: [], disagree: [] },
}

const readBallot = (ballot: BallotInput, contest: MarksContest, at: string, problems: FieldProblem[]): ReadBallot => {
  const { doubt, setAside, times } = ballot
  const given = setAside === 'unreadable' && !givesMarks(ballot) ? NO_MARKS[contest.form] : ballot
  const positions = (ids: readonly PersonId[] | undefined) => ids?.map((id) => contest.positions.get(id))
  const [struck, agree, disagree] = [positions(given.struck), positions(given.agree), positions(given.disagree)]
  const wrong = doubtProblem(contest.procedure, { setAside, doubt })
  if (wrong) problems.push({ pointer: `${at}/${wrong === 'set-aside-not-open' ? 'setAside' : 'doubt'}`, code: wrong })
  for (const problem of ballotProblems({ struck, agree, disagree, doubt }, contest, contest.readings)) {
    const id = problem.code === 'mark-repeated' ? given[problem.column]?.[problem.index] : undefined
    const name = id && contest.names[contest.positions.get(id) ?? -1]?.fullName
    const { code } = problem
    const pointer = `${at}${placeOf(problem)}`
    problems.push(name === undefined ? { pointer, code } : { pointer, code, params: { name } })
  }
  const counted = faultOf(doubt)
  const fault = counted ? { fault: counted } : {}
  const marks: BallotMarks =
    contest.form === 'strike-out'
      ? { struck: listed(struck), ...fault }
      : { agree: listed(agree), disagree: listed(disagree), ...fault }
  return { marks, doubt, setAside, times }
}

/** The place of a problem in a ballot, as a JSON pointer. */
const placeOf = (problem: BallotProblem): string => {
  if ('column' in problem) return `/${problem.column}/${problem.index}`
  return problem.code === 'ruling-needs-note' ? '/doubt/note' : ''
}

/** The positions of marks without a problem: all of them are on the list. */
const listed = (positions: readonly (number | undefined)[] = []): number[] =>
  positions.filter((position) => position !== undefined)
