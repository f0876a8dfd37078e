import { err, ok, type Result } from '../kernel/result.ts'
import type { OrganisationLevel } from './election.ts'
import type { HandVote } from './meeting.ts'
import { findCitation } from './regulations/citations.ts'
import { findImplementingCitation } from './regulations/implementing/citations.ts'
import { type RoundState, undoneProblem } from './round.ts'
import type {
  Alternates,
  FindingCode,
  ImplementingId,
  Office,
  Outcome,
  Readings,
  RegulationId,
  RoundKind,
} from './types.ts'

export const DECISION_KINDS = ['tie-revote', 'further-round', 'new-vote', 'leave-vacant', 'refer-to-superior'] as const
export type DecisionKind = (typeof DECISION_KINDS)[number]

/** A step that may follow a round, and its ground. A `reading` is this project's own, not law. */
export interface Choice {
  readonly decision: DecisionKind
  readonly citation?: string
  readonly reading?: keyof Readings
}

export interface RoundEnd {
  readonly outcome: Outcome
  /** The office that the round votes on. */
  readonly office: Office
  /**
   * The alternate seats of an election of delegates that fills them too, after this round; null in any other election.
   */
  readonly alternates: Pick<Alternates, 'tied' | 'seatsLeft'> | null
  readonly level: OrganisationLevel
  /**
   * The number of this round among those with a result; a round without one is not counted, because it could elect
   * nobody.
   */
  readonly roundNumber: number
  readonly roundKind: RoundKind
  readonly regulation: RegulationId
  /** The rules that implement the Statutes; null if none is known for the meeting. */
  readonly implementing: ImplementingId | null
  /** Whether a person who takes no seat leaves one open: no clause is known for such a seat. */
  readonly vacated: boolean
  /** Codes found in the count: the reasons of a round without a result. */
  readonly findings: readonly FindingCode[]
}

const read = (reading: keyof Readings, ...decisions: readonly DecisionKind[]): readonly Choice[] =>
  decisions.map((decision) => ({ decision, reading }))

/** Too few alternates past half: the congress decides whether to vote again. */
const afterTooFewAlternates = ({ implementing }: RoundEnd): readonly Choice[] => {
  // qd294-2025:i11.4.1
  const citation = implementing === null ? undefined : findImplementingCitation(implementing, 'alternates')
  if (citation === undefined) return read('seatsLeft', 'further-round', 'leave-vacant')
  return [
    { decision: 'further-round', citation },
    { decision: 'leave-vacant', citation },
  ]
}

/** The choices on the alternate seats once all delegates are elected. */
const afterComplete = (end: RoundEnd): readonly Choice[] => {
  const { alternates } = end
  if (alternates === null || alternates.seatsLeft === 0) return []
  return alternates.tied.length > 0 ? read('tieAtCut', 'tie-revote') : afterTooFewAlternates(end)
}

/** The clause by which the superior appoints a branch secretary; undefined if none is known for the meeting. */
// qd29-2016:i24, qd294-2025:i23.3
export const appointmentClause = (implementing: ImplementingId | null): string | undefined =>
  implementing === null ? undefined : findImplementingCitation(implementing, 'branch-secretary-third-round')

const afterSeatsLeft = (end: RoundEnd): readonly Choice[] => {
  if (end.vacated) return [{ decision: 'further-round' }, { decision: 'leave-vacant' }]
  const { office, level, roundNumber, regulation, implementing, alternates } = end
  if (office === 'alternate-delegates' && alternates !== null) return afterTooFewAlternates(end)
  // qd29-2016:i24, qd294-2025:i23.3
  const appointed = appointmentClause(implementing)
  if (level === 'chi-bo' && office === 'secretary' && roundNumber >= 3 && appointed) {
    return [{ decision: 'refer-to-superior', citation: appointed }]
  }
  // qd244-2014:d20.k2; the later rule set has no known clause, so the reading seatsLeft applies there
  const clause = office === 'delegates' ? findCitation(regulation, 'seats-left') : undefined
  if (clause !== undefined) {
    const again: Choice = { decision: 'further-round', citation: clause }
    return roundNumber === 1 ? [again] : [again, { decision: 'leave-vacant', citation: clause }]
  }
  return read('seatsLeft', 'further-round', 'leave-vacant')
}

/** The reading covers one cause only; no clause is known for the others, and none is claimed. */
const afterNoResult = ({ findings }: RoundEnd): readonly Choice[] =>
  findings.includes('returned-exceeds-issued')
    ? read('returnedExceedsIssued', 'new-vote', 'leave-vacant')
    : [{ decision: 'new-vote' }, { decision: 'leave-vacant' }]

/**
 * The choices of the meeting after a declared round; empty if the seats are full. The program shows the choices and
 * records the decision; it never chooses.
 */
export const choicesAfter = (end: RoundEnd): readonly Choice[] => {
  switch (end.outcome) {
    case 'complete':
      return afterComplete(end)
    case 'tie':
      // qd244-2014:d32, qd190-2024:d30: reading tieAtCut; after a second tie the congress decides whether to vote
      // again
      return end.roundKind === 'tie-revote'
        ? read('tieAtCut', 'tie-revote', 'leave-vacant')
        : read('tieAtCut', 'tie-revote')
    case 'seats-left':
      return afterSeatsLeft(end)
    case 'no-result':
      return afterNoResult(end)
  }
}

/** The number of rounds of an election with a result; a round without one could elect nobody and is not counted. */
export const roundsWithResult = (outcomes: readonly (Outcome | null)[]): number =>
  outcomes.filter((outcome) => outcome !== null && outcome !== 'no-result').length

export type DecisionRefusal =
  | NonNullable<ReturnType<typeof undoneProblem>>
  | 'result-not-declared'
  | 'decision-already-taken'
  | 'decision-not-open'
  | 'new-names-not-open'
  | 'nobody-left-to-stand'

export interface DecisionFacts {
  /** The state of the round: nothing is decided after one that is annulled or cancelled. */
  readonly state: RoundState
  /** Null if the result of the round is not declared. */
  readonly end: RoundEnd | null
  /** Whether the next round is open, which follows from the decision that was recorded before. */
  readonly isFollowed: boolean
  readonly kind: DecisionKind
  readonly newNamesAllowed: boolean
  /** People on the lists of the election so far whom no round elected; null in logs that did not depend on it. */
  readonly left: number | null
}

/** The content of a decision of the congress. */
export interface DecidedContent {
  readonly kind: DecisionKind
  readonly newNamesAllowed: boolean
  readonly vote: HandVote
  readonly note: string | null
}

/** Whether two decisions say the same, so that the second is a repeated request and no correction. */
export const isSameDecision = (one: DecidedContent, other: DecidedContent): boolean =>
  one.kind === other.kind &&
  one.newNamesAllowed === other.newNamesAllowed &&
  one.note === other.note &&
  one.vote.for === other.vote.for &&
  one.vote.against === other.vote.against &&
  one.vote.blank === other.vote.blank

/**
 * The choice that a decision takes, or why the congress could not take it. A recorded decision is corrected by another
 * one until the next round is open.
 */
export const decide = (facts: DecisionFacts): Result<Choice, DecisionRefusal> => {
  const { end, isFollowed, kind, newNamesAllowed, left } = facts
  const undone = undoneProblem(facts)
  if (undone) return err(undone)
  if (end === null) return err('result-not-declared')
  if (isFollowed) return err('decision-already-taken')
  const choice = choicesAfter(end).find(({ decision }) => decision === kind)
  if (!choice) return err('decision-not-open')
  // Only a further round can take names that were not on the list before.
  if (newNamesAllowed && kind !== 'further-round') return err('new-names-not-open')
  // Such a round could never have a list.
  return kind === 'further-round' && !newNamesAllowed && left === 0 ? err('nobody-left-to-stand') : ok(choice)
}
