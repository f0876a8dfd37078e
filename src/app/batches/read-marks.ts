import type { PersonId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Doubt, SetAsideKind } from '../../rules/entry.ts'
import { type BallotProblem, ballotProblems } from '../../rules/marks.ts'
import { faultOf } from '../../rules/ruling.ts'
import type { BallotMarks } from '../../rules/types.ts'
import { type FieldProblem, type Refusal, refuse } from '../refusal.ts'
import type { RoundContest } from './contest.ts'

/** A ballot as typed: people instead of positions. `undefined` if the form has no such marks. */
export interface BallotInput {
  readonly struck?: readonly PersonId[] | undefined
  readonly agree?: readonly PersonId[] | undefined
  readonly disagree?: readonly PersonId[] | undefined
  readonly doubt: Doubt | null
  readonly setAside: SetAsideKind | null
  /** So many ballots with these marks. */
  readonly times: number
}

export interface ReadBallot extends Pick<BallotInput, 'doubt' | 'setAside' | 'times'> {
  readonly marks: BallotMarks
}

/** Reads typed ballots against the approved list; `pointers` gives the place of each ballot in the request. */
export const readBallots = (
  ballots: readonly BallotInput[],
  contest: RoundContest,
  pointer: (index: number) => string,
): Result<readonly ReadBallot[], Refusal> => {
  const problems: FieldProblem[] = []
  const read = ballots.map((ballot, index) => readBallot(ballot, contest, pointer(index), problems))
  const [first] = problems
  return first ? refuse(first.code, { errors: problems }) : ok(read)
}

const readBallot = (ballot: BallotInput, contest: RoundContest, at: string, problems: FieldProblem[]): ReadBallot => {
  const { doubt, setAside, times } = ballot
  const positions = (ids: readonly PersonId[] | undefined) => ids?.map((id) => contest.positions.get(id))
  const [struck, agree, disagree] = [positions(ballot.struck), positions(ballot.agree), positions(ballot.disagree)]
  for (const problem of ballotProblems({ struck, agree, disagree, doubt }, contest, contest.readings)) {
    problems.push({ pointer: `${at}${placeOf(problem)}`, code: problem.code })
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
