import { sum } from '../kernel/integers.ts'
import { ballotForm, type Contest } from './ballot.ts'
import { findingIf } from './findings.ts'
import { citation } from './regulations/citations.ts'
import { namesAboveValid } from './sheet-faults.ts'
import { ballotTotal } from './tally.ts'
import type { Finding, Readings, RegulationId, Tally } from './types.ts'

/** Ballots of one round in the board's hands. */
export interface Custody {
  readonly attending: number
  readonly issued: number
  readonly returned: number
  /** Of those returned, the ballots that the board ruled not to be issued by it. */
  readonly notIssued: number
}

/** Ballots that count as returned when they are compared with those issued. */
// reading returnedExceedsIssued
const comparedWithIssued = (
  { returned, notIssued }: Custody,
  { returnedExceedsIssued }: Pick<Readings, 'returnedExceedsIssued'>,
): number => (returnedExceedsIssued === 'set-aside-not-issued' ? returned - notIssued : returned)

/** Mismatches between ballots issued, returned and people present. No clause is known for a mismatch. */
// qd244-2014:d7.k2, qd190-2024:d8.k2: the board reports ballots issued and returned
export const custodyFindings = (
  custody: Custody,
  readings: Pick<Readings, 'returnedExceedsIssued'>,
): readonly Finding[] => {
  const { attending, issued, returned } = custody
  return [
    ...findingIf(comparedWithIssued(custody, readings) > issued, 'returned-exceeds-issued'),
    ...findingIf(issued > attending, 'issued-exceeds-attending'),
    ...findingIf(returned < issued, 'ballots-missing'),
  ]
}

/**
 * Findings about figures that no set of valid ballots can give. `regulation` is the rule set to cite. `seats` matters
 * only with surplus: there each valid ballot chooses at least one name and at most as many as there are seats.
 */
export const tallyFindings = (
  tally: Tally,
  contest: Pick<Contest, 'candidates' | 'seats'>,
  regulation?: RegulationId,
): readonly Finding[] => {
  const withSurplus = ballotForm(contest.candidates, contest.seats) === 'strike-out'
  const chosen = sum(tally.votes)
  // qd244-2014:d32.k1, qd190-2024:d30.k1
  const onValid = regulation && citation(regulation, 'valid-ballots')
  // qd244-2014:d17.k2, qd190-2024:d15
  const validity = regulation && citation(regulation, 'ballot-validity')
  return [
    ...findingIf(namesAboveValid(tally).length > 0, 'votes-exceed-valid', onValid),
    ...findingIf(withSurplus && chosen > tally.valid * contest.seats, 'votes-sum-too-high', validity),
    ...findingIf(withSurplus && chosen < tally.valid, 'votes-sum-too-low', validity),
  ]
}

/** A finding unless valid and invalid ballots together are all ballots. */
export const unbalanced = (tally: Tally, ballots: number): readonly Finding[] =>
  findingIf(ballotTotal(tally) !== ballots, 'ballots-unbalanced')

/**
 * Whether marks are missing on a sheet without surplus. Each valid ballot agrees with someone, or disagrees with
 * everybody if that is valid, as on a one-name list. The count of a whole round does not check this.
 */
// qd244-2014:d17.k2, qd190-2024:d15
const marksMissing = ({ valid, votes, disagree }: Tally, { candidates, allDisagree }: Contest): boolean => {
  if (disagree === null) return false
  // reading allDisagree
  const onlyDisagree = candidates === 1 || allDisagree === 'valid' ? Math.min(...disagree) : 0
  return sum(votes) + onlyDisagree < valid
}

/** Findings about the tally sheet of one batch of `size` ballots. */
export const sheetFindings = (
  tally: Tally,
  { size, contest }: { readonly size: number; readonly contest: Contest },
): readonly Finding[] => [
  ...unbalanced(tally, size),
  ...tallyFindings(tally, contest),
  ...findingIf(marksMissing(tally, contest), 'votes-sum-too-low'),
]
