import { custodyFindings, tallyFindings, unbalanced } from './balance.ts'
import { ballotForm } from './ballot.ts'
import { type BesideRecord, countBeside, NOTHING_BESIDE } from './beside-record.ts'
import { type DecidingReading, decidingReadings, isFinding } from './deciding-readings.ts'
import { findingIf, inOrder, noneBlocks, readingFinding } from './findings.ts'
import { surplusFindings } from './list.ts'
import { percentOf, votesNeeded } from './majority.ts'
import { isInNameOrder } from './name-order.ts'
import { type AlternateSeating, higherVotesWin, type Seating, seatAlternates, seatNames, verdicts } from './outcome.ts'
import { baseCitation } from './regulations/citations.ts'
import { majorityBase, quorumMet } from './roll.ts'
import { invalidTotal } from './tally.ts'
import type { CountFacts, CountResult, Finding, Outcome } from './types.ts'

const findingsOf = (facts: CountFacts, base: number): readonly Finding[] => {
  const { regulation, readings, roll, tally, issued, returned, seats } = facts
  const candidates = facts.candidates.length
  return inOrder([
    ...findingIf(base <= 0, 'base-not-positive', baseCitation(regulation, facts.meeting)),
    ...unbalanced(tally, returned),
    ...custodyFindings(
      { attending: roll.attending, issued, returned, notIssued: tally.invalid['not-issued'] ?? 0 },
      readings,
    ),
    ...tallyFindings(tally, { candidates, seats }, regulation),
    ...surplusFindings({ regulation, office: facts.office, roundKind: facts.round.kind, candidates, seats }),
    ...findingIf(!quorumMet(roll, readings), 'quorum-not-met'),
    ...findingIf(!isInNameOrder(facts.candidates, readings.nameOrder), 'name-order'),
  ])
}

interface Decided extends Omit<Seating, 'outcome'> {
  readonly outcome: Outcome
}

/** A round with impossible figures: nobody is elected and every seat is open. */
const noResult = (seats: number): Decided => ({ outcome: 'no-result', elected: [], tied: [], seatsLeft: seats })

/** Null if the vote fills no alternate seats. Without a result nothing is settled. */
const alternatesOf = ({ alternates, tally }: CountFacts, base: number, decided: Decided): AlternateSeating | null => {
  if (alternates === null) return null
  return decided.outcome === 'no-result'
    ? { elected: [], tied: [], seatsLeft: alternates }
    : seatAlternates(tally.votes, alternates, { base, delegates: decided })
}

interface Counted {
  readonly base: number
  readonly needed: number | null
  readonly decided: Decided
  readonly alternates: AlternateSeating | null
}

const candidateLines = (
  facts: CountFacts,
  { base, needed, decided, alternates }: Counted,
): CountResult['candidates'] => {
  // reading percentBase
  const percentBase = facts.readings.percentBase === 'summoned' ? facts.roll.summoned : base
  const verdictOf = verdicts(facts.candidates.length, decided, alternates?.elected)
  return facts.candidates.map(({ id }, name) => {
    const votes = facts.tally.votes[name]!
    return {
      id,
      votes,
      percent: percentOf(votes, percentBase),
      verdict: verdictOf[name]!,
      votesShort: needed === null ? null : Math.max(0, needed - votes),
    }
  })
}

const ballotLines = ({ issued, returned, tally }: CountFacts): CountResult['ballots'] => ({
  issued,
  returned,
  valid: tally.valid,
  invalid: invalidTotal(tally),
  invalidByReason: Object.fromEntries(Object.entries(tally.invalid).filter(([, ballots]) => ballots > 0)),
})

/** Counts under the readings of the facts alone. */
const countOnce = (facts: CountFacts): CountResult => {
  const base = majorityBase(facts.meeting, facts.roll, facts.readings)
  const plurality = higherVotesWin(facts.round.kind, facts.readings)
  const needed = plurality ? null : votesNeeded(base)
  const findings = findingsOf(facts, base)
  const decided = noneBlocks(findings)
    ? seatNames(facts.tally.votes, facts.seats, plurality ? null : base)
    : noResult(facts.seats)
  const alternates = alternatesOf(facts, base, decided)
  const idsOf = (names: readonly number[]) => names.map((name) => facts.candidates[name]!.id)
  return {
    base,
    votesNeeded: needed,
    form: ballotForm(facts.candidates.length, facts.seats),
    ballots: ballotLines(facts),
    candidates: candidateLines(facts, { base, needed, decided, alternates }),
    outcome: decided.outcome,
    elected: idsOf(decided.elected),
    tied: idsOf(decided.tied),
    seatsLeft: decided.seatsLeft,
    findings,
    ...(facts.version === 1
      ? {}
      : {
          alternates: alternates && {
            elected: idsOf(alternates.elected),
            tied: idsOf(alternates.tied),
            seatsLeft: alternates.seatsLeft,
          },
        }),
  }
}

/** A count, and the readings on which its result rests. */
export interface CountWithReadings {
  readonly result: CountResult
  /** None in version 1. */
  readonly deciding: readonly DecidingReading[]
}

/**
 * Counts one round, and again under each other value of each reading; see `countRound`.
 * @param beside facts that no record of the round holds. The result leaves them out, because a record must give the same
 * result, but a reading that bears on them decides.
 */
export const countWithReadings = (facts: CountFacts, beside: BesideRecord = NOTHING_BESIDE): CountWithReadings => {
  const result = countOnce(facts)
  if (facts.version === 1) return { result, deciding: [] }
  const count = (other: CountFacts): CountResult =>
    countBeside(other, beside, (these) => (these === facts ? result : countOnce(these)))
  const deciding = decidingReadings(facts, count(facts), count)
  const findings = inOrder([
    ...result.findings,
    ...deciding.filter(isFinding).map(({ reading }) => readingFinding(reading)),
  ])
  return { result: { ...result, findings }, deciding }
}

/**
 * Counts one round: everything of a count result except its `format` key, from figures whose form was checked
 * before (`tally.votes` names every candidate in ballot order). Never fails: impossible figures become findings, and
 * an error among them gives `no-result`. Readings on which the outcome rests are findings from version 2 on, except
 * those that rest on a value that version 2 did not have from the start.
 */
export const countRound = (facts: CountFacts): CountResult => countWithReadings(facts).result

/** The readings on which the result of a round rests, with the results under their other values; see `countWithReadings`. */
export const readingsThatDecide = (
  facts: CountFacts,
  beside: BesideRecord = NOTHING_BESIDE,
): readonly DecidingReading[] => countWithReadings(facts, beside).deciding
