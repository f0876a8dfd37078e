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
import { CANCELLED_ROUND_STATE, isStanding, type RoundState } from './round.ts'
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
  readonly state: RoundState
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

/** A round as it follows from those before it, before its place and the round that it repeats are known. */
type Following = Omit<RoundPlan, 'number' | 'repeats'>

/** The round that a decision opens after the last one. */
const following = (
  last: PastRound,
  { seatsLeft: seats, ofAlternates }: Pick<SeatsAfter, 'seatsLeft' | 'ofAlternates'>,
  { kind, newNamesAllowed }: NonNullable<PastRound['decision']>,
): Following => {
  // A void vote is held again by its own rules.
  if (kind === 'new-vote') return last
  const office = ofAlternates ? 'alternate-delegates' : last.office
  const next = { recordNumber: last.recordNumber + 1, office, seats }
  // After a tie among delegates the ranking of the round that tied gives the alternates, not the revote.
  if (kind === 'tie-revote') return { ...next, kind: 'tie-revote', alternates: null, names: 'tied' }
  const alternates = ofAlternates ? null : last.alternates
  return { ...next, kind: 'further', alternates, names: newNamesAllowed ? 'any' : 'not-elected' }
}

/** The next round by the last one that holds, or why none may be opened now; `last` is undefined before the first. */
const nextAfter = ({ office, seats, alternates }: ElectionSeats, last?: PastRound): Result<Following, PlanRefusal> => {
  if (!last) return ok({ recordNumber: 1, kind: 'first', office, seats, alternates, names: 'any' })
  const { result, decision, settled } = last
  if (result === null) return err('round-open')
  const after = seatsAfter({ result, settled })
  if (after.outcome === 'complete') return err('election-complete')
  if (decision === null) return err('decision-missing')
  const { kind } = decision
  if (kind === 'leave-vacant' || kind === 'refer-to-superior') return err('election-ended-by-decision')
  return ANSWERS[kind] === after.outcome ? ok(following(last, after, decision)) : err('decision-not-open')
}

/** The rounds that hold, in their order: neither annulled nor cancelled, nor repeated by a later one. */
const holding = <Round extends Pick<PastRound, 'number' | 'recordNumber' | 'state'>>(
  rounds: readonly Round[],
): readonly Round[] => chainOf(rounds.filter(isStanding))

/** The round on which the next one depends; undefined before the first. */
export const lastHolding = <Round extends Pick<PastRound, 'number' | 'recordNumber' | 'state'>>(
  rounds: readonly Round[],
): Round | undefined => holding(rounds).at(-1)

/**
 * The next round of an election, or why none may be opened now. Annulled and cancelled rounds are left out; the next
 * round repeats an annulled one of its number and kind, never a cancelled one.
 * @param rounds the rounds so far, in the order of opening
 */
// qd244-2014:d32, qd190-2024:d30: readings tieAtCut, seatsLeft, returnedExceedsIssued; qd294-2025:i11.4.1
export const planRound = <Id extends string>(
  election: ElectionSeats,
  rounds: readonly PastRound<Id>[],
): Result<NextRound<Id>, PlanRefusal> => {
  const chain = holding(rounds)
  const next = nextAfter(election, chain.at(-1))
  if (!next.ok) return next
  const { recordNumber, kind, office, seats, alternates, names } = next.value
  const isSame = (round: PastRound) =>
    round.state !== CANCELLED_ROUND_STATE &&
    round.recordNumber === recordNumber &&
    round.kind === kind &&
    round.office === office
  const repeats = rounds.findLast(isSame)?.id ?? null
  const plan = { number: rounds.length + 1, recordNumber, kind, office, seats, alternates, names, repeats }
  return ok({ plan, follows: chain.findLast((round) => round.recordNumber < recordNumber)?.id ?? null })
}

/**
 * The next round as it was opened before a new vote repeated its round: such a vote was a further round on the same
 * names. No round was annulled then.
 */
export const planOldRound = <Id extends string>(
  election: ElectionSeats,
  rounds: readonly PastRound<Id>[],
): Result<NextRound<Id>, PlanRefusal> => {
  const next = planRound(election, rounds)
  const last = rounds.at(-1)
  if (!next.ok || next.value.plan.repeats === null || !last) return next
  const kind = last.kind === 'tie-revote' ? 'tie-revote' : 'further'
  const { plan } = next.value
  const recordNumber = last.recordNumber + 1
  return ok({ plan: { ...plan, recordNumber, kind, names: 'as-before', repeats: null }, follows: last.id })
}

/** Whether an election needs no further round: its seats are filled, or a decision ended it. */
export const isEnded = (election: ElectionSeats, rounds: readonly PastRound[]): boolean => {
  const plan = planRound(election, rounds)
  return !plan.ok && (plan.error === 'election-complete' || plan.error === 'election-ended-by-decision')
}

/** Seats of an election that the decision after its last round that holds leaves to the superior. */
// qd29-2016:i24, qd294-2025:i23.3
export const referredSeats = (rounds: readonly PastRound[]): number => {
  const last = lastHolding(rounds)
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

/** The people on the lists of these rounds whom none of them elected. */
export const notElectedIn = (rounds: readonly RoundNames[]): ReadonlySet<string> => {
  const elected = new Set(rounds.flatMap((round) => round.elected))
  return new Set(rounds.flatMap(({ printed }) => printed.filter((id) => !elected.has(id))))
}

/**
 * The people who may stand in a round by its rule; null if anybody may.
 * @param before the rounds on which it follows, in their order; a name of any of them may stand again
 */
export const namesLeft = (rule: NamesRule, before: readonly RoundNames[]): ReadonlySet<string> | null => {
  const last = before.at(-1)
  if (!last) return null
  switch (rule) {
    case 'any':
      return null
    case 'tied':
      return new Set(last.tied)
    case 'as-before':
      return new Set(last.printed)
    case 'not-elected':
      return notElectedIn(before)
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
