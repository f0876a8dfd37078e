import { err, ok, type Result } from '../kernel/result.ts'
import {
  alternatesAfter,
  type RoundOutcome,
  type SeatsAfter,
  type SeatsFrom,
  type SettledAlternates,
  seatsAfter,
} from './alternates.ts'
import type { DecisionKind } from './decision.ts'
import type { Nomination, ProposedList } from './list.ts'
import { chainOf } from './round-chain.ts'
import type { Office, Outcome, RoundKind } from './types.ts'

export const NAMES_RULES = ['tied', 'not-elected', 'as-before', 'any'] as const
/**
 * Who may stand in a round: the tied, those not elected, or anybody; `as-before`, the same list again, exists in rounds
 * that were opened before a new vote kept the rule of the round that it repeats.
 */
export type NamesRule = (typeof NAMES_RULES)[number]

/** A round as it is opened. Its figures follow from the rounds before it and the decision on them; nobody chooses them. */
export interface RoundPlan<Id extends string = string> {
  /** The place in the order of opening, from 1. */
  readonly number: number
  /** The number of the vote in its count record. A round that repeats another keeps its number. */
  readonly recordNumber: number
  readonly kind: RoundKind
  /** The office that the round votes on: that of the election, or `alternate-delegates` for alternate seats alone. */
  readonly office: Office
  readonly seats: number
  /** Alternate seats that this vote on delegates fills too; null if it fills none. */
  readonly alternates: number | null
  readonly names: NamesRule
  /** The round whose void vote this one repeats; null if it repeats none. */
  readonly repeats: Id | null
}

/** The seats of an election. */
export interface ElectionSeats {
  readonly office: Office
  readonly seats: number
  /** Alternate seats that the vote on delegates fills too; null if it fills none. */
  readonly alternates: number | null
}

/** A round of an election so far. */
export interface PastRound<Id extends string = string> extends RoundPlan<Id> {
  readonly id: Id
  /** The declared result; null before the declaration. */
  readonly result: SeatsFrom['result'] | null
  readonly settled: SettledAlternates | null
  /** The decision of the congress after the result; `newNamesAllowed` matters to a further round only. */
  readonly decision: { readonly kind: DecisionKind; readonly newNamesAllowed: boolean } | null
}

/** The next round, and the round on which it follows; null for a first round and for one that repeats it. */
export interface NextRound<Id extends string> {
  readonly plan: RoundPlan<Id>
  readonly follows: Id | null
}

export type PlanRefusal =
  | 'round-open'
  | 'election-complete'
  | 'decision-missing'
  | 'election-ended-by-decision'
  | 'decision-not-open'

/** The outcome that each decision answers. */
const ANSWERS: Readonly<Record<'tie-revote' | 'further-round' | 'new-vote', Outcome>> = {
  'tie-revote': 'tie',
  'further-round': 'seats-left',
  'new-vote': 'no-result',
}

/** The vote of a round again: the same number, kind, seats and rule on names, after the same round. */
const repeated = <Id extends string>(
  chain: readonly PastRound<Id>[],
  { id, recordNumber, kind, office, seats, alternates, names }: PastRound<Id>,
  number: number,
): NextRound<Id> => ({
  plan: { number, recordNumber, kind, office, seats, alternates, names, repeats: id },
  follows: chain.findLast((round) => round.recordNumber < recordNumber)?.id ?? null,
})

/** The round that follows on the last one by a decision that opens one. */
const following = <Id extends string>(
  last: PastRound<Id>,
  { seatsLeft: seats, ofAlternates }: Pick<SeatsAfter, 'seatsLeft' | 'ofAlternates'>,
  decision: NonNullable<PastRound['decision']>,
): Omit<RoundPlan<Id>, 'number'> => {
  const office = ofAlternates ? 'alternate-delegates' : last.office
  const next = { recordNumber: last.recordNumber + 1, office, seats, repeats: null }
  // After a tie among delegates the ranking of the round that tied gives the alternates, not the revote.
  if (decision.kind === 'tie-revote') return { ...next, kind: 'tie-revote', alternates: null, names: 'tied' }
  const alternates = ofAlternates ? null : last.alternates
  return { ...next, kind: 'further', alternates, names: decision.newNamesAllowed ? 'any' : 'not-elected' }
}

/** A new vote as it was opened before it repeated its round: a further round on the same names. */
const furtherVote = <Id extends string>(
  { kind, office, seats, alternates, recordNumber, id }: PastRound<Id>,
  number: number,
): NextRound<Id> => {
  const again = kind === 'tie-revote' ? 'tie-revote' : 'further'
  const next = { number, recordNumber: recordNumber + 1, kind: again, office, seats, alternates } as const
  return { plan: { ...next, names: 'as-before', repeats: null }, follows: id }
}

/**
 * The next round of an election, or why none may be opened now.
 * @param rounds the rounds so far, in the order of opening
 * @param isOld true for a round of an old log, in which a new vote was a further round
 */
// qd244-2014:d32, qd190-2024:d30: readings tieAtCut, seatsLeft, returnedExceedsIssued; qd294-2025:i11.4.1
export const planRound = <Id extends string>(
  election: ElectionSeats,
  rounds: readonly PastRound<Id>[],
  isOld = false,
): Result<NextRound<Id>, PlanRefusal> => {
  const chain = chainOf(rounds)
  const number = rounds.length + 1
  const last = chain.at(-1)
  if (!last) {
    const { office, seats, alternates } = election
    const first = { number, recordNumber: 1, kind: 'first', office, seats, alternates, names: 'any' } as const
    return ok({ plan: { ...first, repeats: null }, follows: null })
  }
  const { result, decision, settled } = last
  if (result === null) return err('round-open')
  const after = seatsAfter({ result, settled })
  if (after.outcome === 'complete') return err('election-complete')
  if (decision === null) return err('decision-missing')
  const { kind } = decision
  if (kind === 'leave-vacant' || kind === 'refer-to-superior') return err('election-ended-by-decision')
  if (ANSWERS[kind] !== after.outcome) return err('decision-not-open')
  if (kind !== 'new-vote') return ok({ plan: { number, ...following(last, after, decision) }, follows: last.id })
  return ok(isOld ? furtherVote(last, number) : repeated(chain, last, number))
}

/** Whether an election needs no further round: its seats are filled, or a decision ended it. */
export const isEnded = (election: ElectionSeats, rounds: readonly PastRound[]): boolean => {
  const plan = planRound(election, rounds)
  return !plan.ok && (plan.error === 'election-complete' || plan.error === 'election-ended-by-decision')
}

/** Seats of an election that a decision leaves to the superior. */
export const referredSeats = (rounds: readonly PastRound[]): number => {
  const last = rounds.at(-1)
  return last?.decision?.kind === 'refer-to-superior' ? (last.result?.seatsLeft ?? 0) : 0
}

/** The ids of the people of a declared round, delegates and alternates alike. */
export interface RoundNames {
  /** The names on the ballot, in its order. */
  readonly printed: readonly string[]
  readonly elected: readonly string[]
  readonly tied: readonly string[]
}

/**
 * The people of a round; nobody is elected or tied before the declaration.
 * @param printed the names on the ballot of the round, or of the round from whose ranking its alternates are settled
 */
export const roundNames = (printed: readonly string[], declared: Omit<RoundOutcome, 'office'> | null): RoundNames => {
  const alternates = declared && alternatesAfter(declared)
  return {
    printed,
    elected: [...(declared?.result.elected ?? []), ...(alternates?.elected ?? [])],
    tied: [...(declared?.result.tied ?? []), ...(alternates?.tied ?? [])],
  }
}

/** The people who may stand in a round by its rule; null if anybody may. `before` is the previous round. */
export const namesLeft = (rule: NamesRule, before: RoundNames): ReadonlySet<string> | null => {
  switch (rule) {
    case 'any':
      return null
    case 'tied':
      return new Set(before.tied)
    case 'as-before':
      return new Set(before.printed)
    case 'not-elected': {
      const elected = new Set(before.elected)
      return new Set(before.printed.filter((id) => !elected.has(id)))
    }
  }
}

/** The list of a round that repeats another: that of the other, as it was. Nobody proposes it. */
export const repeatedList = <Id extends string>({
  order,
  candidates,
  withdrawals,
}: ProposedList<Id>): ProposedList<Id> => ({ order, candidates, withdrawals })

/**
 * The list of a tie revote: the tied people, in the order in which the meeting has already seen them. Nobody proposes
 * it.
 * @param list the list of the previous round, as approved
 */
export const tieRevoteList = <Id extends string>(before: RoundNames, list: ProposedList<Id>): ProposedList<Id> => {
  const tied = new Set(before.tied)
  const named = new Map<string, Nomination<Id>>(list.candidates.map((candidate) => [candidate.personId, candidate]))
  const candidates = before.printed
    .filter((personId) => tied.has(personId))
    // qd190-2024:d14.k3: an outside name keeps the agreement that put it to the meeting
    .flatMap((personId) => named.get(personId) ?? [])
  return { order: list.order, candidates, withdrawals: [] }
}
