import { err, ok, type Result } from '../kernel/result.ts'
import { alternatesAfter, type RoundOutcome, type SeatsFrom, type SettledAlternates, seatsAfter } from './alternates.ts'
import type { Nomination, ProposedList } from './list.ts'
import type { DecisionKind } from './round.ts'
import type { Office, Outcome, RoundKind } from './types.ts'

export const NAMES_RULES = ['tied', 'not-elected', 'as-before', 'any'] as const
/** Who may stand in a round: the tied, those not elected, the same list again, or anybody. */
export type NamesRule = (typeof NAMES_RULES)[number]

/** A round as it is opened. Its figures follow from the previous round and the decision on it; nobody chooses them. */
export interface RoundPlan {
  readonly number: number
  readonly kind: RoundKind
  /** The office that the round votes on: that of the election, or `alternate-delegates` for alternate seats alone. */
  readonly office: Office
  readonly seats: number
  /** Alternate seats that this vote on delegates fills too; null if it fills none. */
  readonly alternates: number | null
  readonly names: NamesRule
}

/** The seats of an election. */
export interface ElectionSeats {
  readonly office: Office
  readonly seats: number
  /** Alternate seats that the vote on delegates fills too; null if it fills none. */
  readonly alternates: number | null
}

/** The newest round of an election. */
export interface LastRound extends Omit<RoundPlan, 'names'> {
  /** The declared result; null before the declaration. */
  readonly result: SeatsFrom['result'] | null
  readonly settled: SettledAlternates | null
  /** The decision of the congress after the result; `newNamesAllowed` matters to a further round only. */
  readonly decision: { readonly kind: DecisionKind; readonly newNamesAllowed: boolean } | null
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

/**
 * The next round of an election, or why none may be opened now.
 * @param last the newest round; null before the first
 */
// qd244-2014:d32, qd190-2024:d30: readings tieAtCut, seatsLeft, returnedExceedsIssued; qd294-2025:i11.4.1
export const planRound = (election: ElectionSeats, last: LastRound | null): Result<RoundPlan, PlanRefusal> => {
  if (last === null) return ok({ number: 1, kind: 'first', ...election, names: 'any' })
  const { result, decision, settled } = last
  if (result === null) return err('round-open')
  const { outcome, seatsLeft: seats, ofAlternates } = seatsAfter({ result, settled })
  if (outcome === 'complete') return err('election-complete')
  if (decision === null) return err('decision-missing')
  const { kind, newNamesAllowed } = decision
  if (kind === 'leave-vacant' || kind === 'refer-to-superior') return err('election-ended-by-decision')
  if (ANSWERS[kind] !== outcome) return err('decision-not-open')
  const number = last.number + 1
  const office = ofAlternates ? 'alternate-delegates' : last.office
  switch (kind) {
    case 'tie-revote':
      // After a tie among delegates the ranking of the round that tied gives the alternates, not the revote.
      return ok({ number, kind: 'tie-revote', office, seats, alternates: null, names: 'tied' })
    case 'further-round': {
      const alternates = ofAlternates ? null : last.alternates
      const names = newNamesAllowed ? 'any' : 'not-elected'
      return ok({ number, kind: 'further', office, seats, alternates, names })
    }
    case 'new-vote': {
      // A round without a result is repeated unchanged.
      const again = last.kind === 'tie-revote' ? 'tie-revote' : 'further'
      return ok({ number, kind: again, office, seats: last.seats, alternates: last.alternates, names: 'as-before' })
    }
  }
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
