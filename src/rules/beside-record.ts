import { type LateAlternates, settleUnder } from './late-alternates.ts'
import { addTallies, subtractTally, tallyBallots } from './tally.ts'
import type { BallotGroup, BallotMarks, CountFacts, CountResult } from './types.ts'

/** Facts that no record of the round holds, but on which the outcome under another reading depends. */
export interface BesideRecord {
  /** The facts from which a revote among delegates settles alternates; null in any other round. */
  readonly late: LateAlternates | null
  /** Ballots that the board accepted under `markedBallots: board-rules` with a mark or a name outside the list, as `fault`. */
  readonly accepted: readonly BallotGroup[]
}

export const NOTHING_BESIDE: BesideRecord = { late: null, accepted: [] }

const withoutFault = ({ fault: _, ...marks }: BallotMarks): BallotMarks => marks

/** The facts if the accepted ballots were invalid. */
// reading markedBallots
const withoutAccepted = (facts: CountFacts, accepted: readonly BallotGroup[]): CountFacts => {
  const contest = {
    candidates: facts.candidates.length,
    seats: facts.seats,
    allDisagree: facts.readings.allDisagree,
  }
  const asCounted = accepted.map(({ marks, times }) => ({ marks: withoutFault(marks), times }))
  const others = subtractTally(facts.tally, tallyBallots(asCounted, contest))
  return { ...facts, tally: addTallies(others, tallyBallots(accepted, contest)) }
}

/** Counts a round under the readings of the facts, together with the facts beside its record. */
export const countBeside = (
  facts: CountFacts,
  { late, accepted }: BesideRecord,
  count: (facts: CountFacts) => CountResult,
): CountResult => {
  const isStrict = facts.readings.markedBallots === 'invalid' && accepted.length > 0
  const result = count(isStrict ? withoutAccepted(facts, accepted) : facts)
  return late === null ? result : { ...result, alternates: settleUnder(late, result, facts.readings) }
}
