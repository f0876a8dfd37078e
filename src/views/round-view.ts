import type { BesideRecord } from '../rules/beside-record.ts'
import { countWithReadings } from '../rules/count.ts'
import type { DecidingReading } from '../rules/deciding-readings.ts'
import type { BatchProgress } from '../rules/declaration.ts'
import { ballotTotal } from '../rules/tally.ts'
import type { BallotForm, CountFacts, Finding } from '../rules/types.ts'
import type { BallotName } from './result-view.ts'

/** The facts of a running tally. */
export interface TallyFacts {
  readonly facts: CountFacts
  readonly beside: BesideRecord
  readonly form: BallotForm
  /** In ballot order. */
  readonly names: readonly BallotName[]
  readonly batches: BatchProgress
}

/** The votes of one name so far. */
export interface NameTally extends BallotName {
  readonly votes: number
  /** Ballots against; null on a list with surplus. */
  readonly disagree: number | null
}

/** The running count: how many votes, never who is elected. */
export interface RoundView extends Pick<CountFacts['tally'], 'valid' | 'invalid'> {
  readonly form: BallotForm
  readonly issued: number
  readonly returned: number
  /** Ballots counted so far. */
  readonly counted: number
  readonly batches: TallyFacts['batches']
  readonly names: readonly NameTally[]
  readonly findings: readonly Finding[]
  /** Readings on which the outcome rests so far; their results say who would be elected, and are not for the hall. */
  readonly deciding: readonly DecidingReading[]
}

/** The running tally. It never says who is elected: that is declared once, at the end. */
export const roundView = ({ facts, beside, form, names, batches }: TallyFacts): RoundView => {
  const { tally, issued, returned } = facts
  const { result, deciding } = countWithReadings(facts, beside)
  return {
    form,
    issued,
    returned,
    counted: ballotTotal(tally),
    valid: tally.valid,
    invalid: tally.invalid,
    batches,
    names: names.map(({ personId, fullName, nameOnPaper }, position) => ({
      personId,
      fullName,
      nameOnPaper,
      votes: tally.votes[position] ?? 0,
      disagree: tally.disagree?.[position] ?? null,
    })),
    findings: result.findings,
    deciding,
  }
}
