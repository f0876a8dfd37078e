import { sum } from '../kernel/integers.ts'
import { ballotForm, boxesOf, type Contest, invalidReason, struckOf } from './ballot.ts'
import { type BallotMarks, INVALID_REASONS, type InvalidReason, type Tally } from './types.ts'

/** One way of marking a ballot, and the number of ballots marked so. */
export interface BallotCount {
  readonly marks: BallotMarks
  readonly times: number
}

type InvalidCounts = Record<InvalidReason, number>

const noInvalid = (): InvalidCounts => ({
  'not-issued': 0,
  marked: 0,
  'outside-name': 0,
  'over-voted': 0,
  'no-choice': 0,
  'both-or-neither': 0,
})

/** Only the reasons that occurred, in order of precedence. */
const occurred = (counts: Tally['invalid']): Tally['invalid'] =>
  Object.fromEntries(INVALID_REASONS.flatMap((reason) => (counts[reason] ? [[reason, counts[reason]]] : [])))

/**
 * Counts strikes, which are few, instead of choices: a person's votes are the valid ballots that do not strike the
 * name.
 */
const tallyStruck = (ballots: Iterable<BallotCount>, contest: Contest): Tally => {
  const { candidates } = contest
  const struckInValid = new Float64Array(candidates)
  const invalid = noInvalid()
  let valid = 0
  for (const { marks, times } of ballots) {
    const struck = struckOf(marks)
    const reason = invalidReason(marks.fault, candidates - struck.length, 0, contest)
    if (reason !== null) {
      invalid[reason] += times
      continue
    }
    valid += times
    for (let i = 0; i < struck.length; i++) struckInValid[struck[i]!]! += times
  }
  // qd244-2014:d32.k1, qd190-2024:d30.k1: results are counted on valid ballots
  return { valid, invalid: occurred(invalid), votes: Array.from(struckInValid, (n) => valid - n), disagree: null }
}

/** Working memory shared by all ballots: for each name the last ballot that disagreed, and a list of names. */
interface Scratch {
  readonly stamp: Int32Array
  readonly shared: Int32Array
}

/**
 * Writes the names in both lists of one ballot to the front of `shared` and returns their number. The disagree boxes,
 * mostly the fewer, are stamped with `ballot`, a number above 0 that no other ballot of this count has.
 */
const findShared = (
  agree: readonly number[],
  disagree: readonly number[],
  ballot: number,
  { stamp, shared }: Scratch,
): number => {
  if (disagree.length === 0) return 0
  for (let i = 0; i < disagree.length; i++) stamp[disagree[i]!] = ballot
  let count = 0
  for (let i = 0; i < agree.length; i++) {
    const name = agree[i]!
    if (stamp[name] === ballot) shared[count++] = name
  }
  return count
}

const tallyBoxes = (ballots: Iterable<BallotCount>, contest: Contest): Tally => {
  const agreed = new Float64Array(contest.candidates)
  const disagreed = new Float64Array(contest.candidates)
  const shared = new Int32Array(contest.candidates)
  const scratch: Scratch = { stamp: new Int32Array(contest.candidates), shared }
  const invalid = noInvalid()
  let valid = 0
  let ballot = 0
  for (const { marks, times } of ballots) {
    const { agree, disagree } = boxesOf(marks)
    const both = findShared(agree, disagree, ++ballot, scratch)
    const reason = invalidReason(marks.fault, agree.length - both, disagree.length - both, contest)
    if (reason !== null) {
      invalid[reason] += times
      continue
    }
    valid += times
    for (let i = 0; i < agree.length; i++) agreed[agree[i]!]! += times
    for (let i = 0; i < disagree.length; i++) disagreed[disagree[i]!]! += times
    // qd244-2014:d32.k1, qd190-2024:d30.k1: both boxes give that person nothing
    for (let i = 0; i < both; i++) {
      agreed[shared[i]!]! -= times
      disagreed[shared[i]!]! -= times
    }
  }
  return { valid, invalid: occurred(invalid), votes: Array.from(agreed), disagree: Array.from(disagreed) }
}

/**
 * Counts ballots in time linear in their marks, without memory per ballot. Positions must be unique within each array
 * and below `contest.candidates`; `times` is a positive whole number.
 */
export const tallyBallots = (ballots: Iterable<BallotCount>, contest: Contest): Tally =>
  ballotForm(contest.candidates, contest.seats) === 'strike-out'
    ? tallyStruck(ballots, contest)
    : tallyBoxes(ballots, contest)

type Combine = (a: number, b: number) => number

/** Combines two tallies of the same round, figure by figure. */
const combine = (a: Tally, b: Tally, of: Combine): Tally => {
  const columns = (some: readonly number[], others: readonly number[]) => some.map((n, i) => of(n, others[i]!))
  const invalid = noInvalid()
  for (const reason of INVALID_REASONS) invalid[reason] = of(a.invalid[reason] ?? 0, b.invalid[reason] ?? 0)
  return {
    valid: of(a.valid, b.valid),
    invalid: occurred(invalid),
    votes: columns(a.votes, b.votes),
    disagree: a.disagree && b.disagree && columns(a.disagree, b.disagree),
  }
}

/** Adds the tallies of two stacks of the same round. */
export const addTallies = (a: Tally, b: Tally): Tally => combine(a, b, (some, others) => some + others)

/** The tally of a stack without some of its ballots, which are in the second tally. */
export const subtractTally = (all: Tally, some: Tally): Tally => combine(all, some, (a, b) => a - b)

/** Invalid ballots of every reason. */
export const invalidTotal = (tally: Pick<Tally, 'invalid'>): number => sum(Object.values(tally.invalid))

/** Valid and invalid ballots together. */
export const ballotTotal = (tally: Tally): number => tally.valid + invalidTotal(tally)
