import { Bug } from '../kernel/bug.ts'
import {
  BALLOT_FAULTS,
  type BallotFault,
  type BallotForm,
  type BallotMarks,
  type InvalidReason,
  type Readings,
} from './types.ts'

/** The facts against which one ballot is judged: the list and the readings. `candidates` and `seats` are 1 or more. */
export interface Contest {
  readonly candidates: number
  readonly seats: number
  readonly allDisagree: Readings['allDisagree']
}

/** With surplus (more names than seats) names are struck out; without, each name has an agree and a disagree box. */
// qd244-2014:d17.k1, qd190-2024:d15
export const ballotForm = (candidates: number, seats: number): BallotForm =>
  candidates > seats ? 'strike-out' : 'agree-disagree'

/**
 * The one definition of validity: null for a valid ballot, else the first reason in order of precedence. `chosen` and
 * `disagreed` count names: with surplus the names not struck, and 0; without surplus the names with an X under agree
 * alone and under disagree alone. A `fault` is a ruling of the board, whatever the reading markedBallots allows.
 */
// qd244-2014:d17.k2, qd190-2024:d15
export const invalidReason = (
  fault: BallotFault | undefined,
  chosen: number,
  disagreed: number,
  contest: Contest,
): InvalidReason | null => {
  // qd244-2014:d7.k2, qd190-2024:d8.k2: the board concludes on doubtful ballots
  if (fault !== undefined) return fault
  if (contest.candidates === 1) return chosen + disagreed === 1 ? null : 'both-or-neither'
  if (chosen > contest.seats) return 'over-voted'
  if (chosen > 0) return null
  // reading allDisagree
  if (disagreed === contest.candidates && contest.allDisagree === 'valid') return null
  return 'no-choice'
}

/**
 * The reasons for which a ballot of a list can be invalid, in order of precedence: without surplus nobody can choose
 * too many.
 */
// qd244-2014:d17.k2, qd190-2024:d15
export const reasonsPossible = ({
  candidates,
  seats,
}: Pick<Contest, 'candidates' | 'seats'>): readonly InvalidReason[] => {
  if (candidates === 1) return [...BALLOT_FAULTS, 'both-or-neither']
  return candidates > seats ? [...BALLOT_FAULTS, 'over-voted', 'no-choice'] : [...BALLOT_FAULTS, 'no-choice']
}

/** The names struck on a ballot with surplus. Throws on marks of the other form, which are a caller's bug. */
export const struckOf = (marks: BallotMarks): readonly number[] => {
  if ('struck' in marks) return marks.struck
  throw new Bug('A ballot with surplus carries struck names, not agree and disagree boxes')
}

/** The boxes marked on a ballot without surplus. Throws on marks of the other form, which are a caller's bug. */
export const boxesOf = (
  marks: BallotMarks,
): { readonly agree: readonly number[]; readonly disagree: readonly number[] } => {
  if ('agree' in marks) return marks
  throw new Bug('A ballot without surplus carries agree and disagree boxes, not struck names')
}

export type Judgement =
  | { readonly valid: true; readonly chosen: readonly number[]; readonly disagreed: readonly number[] }
  | { readonly valid: false; readonly reason: InvalidReason }

/** A flag for each position. An array, because ballots come by the thousand and a set is slower. */
const marked = (positions: readonly number[], candidates: number): Uint8Array => {
  const marks = new Uint8Array(candidates)
  for (const position of positions) marks[position] = 1
  return marks
}

const without = (positions: readonly number[], taken: readonly number[], candidates: number): readonly number[] => {
  const gone = marked(taken, candidates)
  return positions.filter((position) => gone[position] === 0)
}

const namesOf = (marks: BallotMarks, contest: Contest): { chosen: readonly number[]; disagreed: readonly number[] } => {
  if (ballotForm(contest.candidates, contest.seats) === 'strike-out') {
    const struck = marked(struckOf(marks), contest.candidates)
    const chosen: number[] = []
    for (let position = 0; position < contest.candidates; position++) if (struck[position] === 0) chosen.push(position)
    return { chosen, disagreed: [] }
  }
  // qd244-2014:d32.k1, qd190-2024:d30.k1: both boxes or neither give that person nothing
  const { agree, disagree } = boxesOf(marks)
  const { candidates } = contest
  return { chosen: without(agree, disagree, candidates), disagreed: without(disagree, agree, candidates) }
}

/**
 * Judges one ballot: the 0-based positions it chooses and disagrees with, or the reason why it is invalid. An invalid
 * ballot gives no votes.
 */
export const judgeBallot = (marks: BallotMarks, contest: Contest): Judgement => {
  const { chosen, disagreed } = namesOf(marks, contest)
  const reason = invalidReason(marks.fault, chosen.length, disagreed.length, contest)
  return reason === null ? { valid: true, chosen, disagreed } : { valid: false, reason }
}
