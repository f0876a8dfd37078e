import type { PersonId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Doubt } from '../../rules/entry.ts'
import { faultOf, needsNote } from '../../rules/ruling.ts'
import type { BallotMarks } from '../../rules/types.ts'
import { type FieldProblem, type Refusal, refuse } from '../refusal.ts'
import type { RoundContest } from './contest.ts'

/** A ballot as typed: people instead of positions. `undefined` if the form has no such marks. */
export interface BallotInput {
  readonly struck?: readonly PersonId[] | undefined
  readonly agree?: readonly PersonId[] | undefined
  readonly disagree?: readonly PersonId[] | undefined
  readonly doubt: Doubt | null
}

export interface ReadBallot {
  readonly marks: BallotMarks
  readonly doubt: Doubt | null
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
  const { struck, agree, disagree, doubt } = ballot
  const fits = contest.form === 'strike-out' ? struck && !agree && !disagree : !struck && agree && disagree
  if (!fits) problems.push({ pointer: at, code: 'ballot-of-the-other-form' })
  if (doubt && doubt.note === null && needsNote(doubt, contest.readings))
    problems.push({ pointer: `${at}/doubt/note`, code: 'ruling-needs-note' })
  const counted = faultOf(doubt)
  const fault = counted ? { fault: counted } : {}
  const positions = (ids: readonly PersonId[] | undefined, key: string) =>
    toPositions(ids ?? [], contest, `${at}/${key}`, problems)
  const marks: BallotMarks =
    contest.form === 'strike-out'
      ? { struck: positions(struck, 'struck'), ...fault }
      : { agree: positions(agree, 'agree'), disagree: positions(disagree, 'disagree'), ...fault }
  return { marks, doubt }
}

const toPositions = (
  ids: readonly PersonId[],
  { positions }: RoundContest,
  at: string,
  problems: FieldProblem[],
): number[] => {
  const seen = new Set<number>()
  for (const [index, id] of ids.entries()) {
    const position = positions.get(id)
    if (position === undefined) problems.push({ pointer: `${at}/${index}`, code: 'mark-not-on-list' })
    else if (seen.has(position)) problems.push({ pointer: `${at}/${index}`, code: 'mark-repeated' })
    else seen.add(position)
  }
  return [...seen]
}
