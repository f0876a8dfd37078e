import { err, ok, type Result } from '../kernel/result.ts'
import { custodyFindings } from './balance.ts'
import { noneBlocks } from './findings.ts'
import { type ListFacts, listSizeProblem, type ProposedList, standingOn, surplusFindings } from './list.ts'
import { seatNames } from './outcome.ts'
import { surplusLimit } from './surplus.ts'
import type { Finding, Readings, Tally } from './types.ts'

/** The people on whom the meeting is asked: everybody on the list, or those from outside the prepared names. */
export const OPINION_SCOPES = ['everybody', 'outside-names'] as const
export type OpinionScope = (typeof OPINION_SCOPES)[number]

/**
 * `tied`: the meeting decides who of the tied people stays. `no-result`: the ballots contradict those handed out or the
 * people present, and the vote trims nobody.
 */
export const OPINION_OUTCOMES = ['settled', 'tied', 'no-result'] as const
export type OpinionOutcome = (typeof OPINION_OUTCOMES)[number]

/** Why an opinion vote cannot have been held or recorded like this. */
export type OpinionProblem =
  | 'opinion-vote-not-needed'
  | 'opinion-vote-too-narrow'
  | 'opinion-vote-not-balanced'
  | 'opinion-vote-unknown'
  | 'opinion-list-changed'
  | OpinionTieProblem

/** The people named on the opinion ballot, and the number of them who can stay on the list. */
export interface OpinionBallot<Id extends string = string> {
  /** In the order of the list. */
  readonly asked: readonly Id[]
  /** At least one, and fewer than those asked. */
  readonly places: number
}

/**
 * The opinion ballot (phiếu xin ý kiến) on a list. The vote is held only on a list above the limit of surplus, and must
 * be able to bring it down to the limit.
 */
// qd244-2014:d16, qd190-2024:d14.k3
export const opinionBallot = <Id extends string>(
  list: Pick<ProposedList<Id>, 'candidates' | 'withdrawals'>,
  scope: OpinionScope,
  facts: Omit<ListFacts, 'candidates'>,
): Result<OpinionBallot<Id>, 'opinion-vote-not-needed' | 'opinion-vote-too-narrow'> => {
  const standing = standingOn(list)
  const findings = surplusFindings({ ...facts, candidates: standing.length })
  if (!findings.some(({ code }) => code === 'surplus-over-limit')) return err('opinion-vote-not-needed')
  const outside = new Set(
    list.candidates.filter(({ origin }) => origin !== 'convening-committee').map(({ personId }) => personId),
  )
  const asked = scope === 'everybody' ? standing : standing.filter((id) => outside.has(id))
  const places = facts.seats + surplusLimit(facts.seats) - (standing.length - asked.length)
  return places < 1 ? err('opinion-vote-too-narrow') : ok({ asked, places })
}

/** The figures of an opinion vote, and the people among the tied whom the meeting keeps. */
export interface OpinionCount<Id extends string = string> {
  readonly issued: number
  readonly returned: number
  /** Members who attend; null if the roll was not recorded. */
  readonly attending: number | null
  /** In the order of those asked. */
  readonly tally: Tally
  /** Null before the meeting decides on a tie. */
  readonly tieKept: readonly Id[] | null
}

export interface OpinionCut<Id extends string = string> {
  readonly outcome: OpinionOutcome
  /** People on equal votes at the last place, more of them than `placesLeft`; also after the meeting has decided. */
  readonly tied: readonly Id[]
  readonly placesLeft: number
  /** The people who leave the list, in its order; empty unless settled. */
  readonly trimmed: readonly Id[]
  readonly findings: readonly Finding[]
}

export type OpinionTieProblem = 'opinion-tie-unwanted' | 'opinion-tie-names'

/** Whether the meeting can keep these people: each of them is tied, once, and there is a place for all. */
const tieProblem = (
  kept: readonly string[],
  { tied, placesLeft }: Pick<OpinionCut, 'tied' | 'placesLeft'>,
): OpinionTieProblem | null => {
  if (tied.length === 0) return 'opinion-tie-unwanted'
  const distinct = new Set(kept)
  const fits = distinct.size === kept.length && kept.length <= placesLeft && distinct.isSubsetOf(new Set(tied))
  return fits ? null : 'opinion-tie-names'
}

/** Findings about the ballots of an opinion vote; without a roll nothing is said about the people attending. */
export const opinionFindings = (
  { issued, returned, attending, tally }: Omit<OpinionCount, 'tieKept'>,
  readings: Pick<Readings, 'returnedExceedsIssued'>,
): readonly Finding[] => {
  const notIssued = tally.invalid['not-issued'] ?? 0
  return custodyFindings({ attending: attending ?? issued, issued, returned, notIssued }, readings)
}

/**
 * Cuts a list by its opinion vote: the higher number of agreeing votes stays, until the limit of surplus. A tie at the
 * cut is never settled by age, order or chance: the meeting decides who of the tied stays, and may keep fewer than fit.
 */
// qd244-2014:d16, qd190-2024:d14.k3
export const cutByOpinion = <Id extends string>(
  { asked, places }: OpinionBallot<Id>,
  { tieKept, ...count }: OpinionCount<Id>,
  readings: Pick<Readings, 'returnedExceedsIssued'>,
): Result<OpinionCut<Id>, OpinionTieProblem> => {
  const findings = opinionFindings(count, readings)
  const none = { tied: [], placesLeft: 0, trimmed: [], findings }
  if (!noneBlocks(findings)) return tieKept ? err('opinion-tie-unwanted') : ok({ outcome: 'no-result', ...none })
  const seating = seatNames(count.tally.votes, places, null)
  const ids = (positions: readonly number[]): readonly Id[] => asked.filter((_, name) => positions.includes(name))
  const [tied, placesLeft] = [ids(seating.tied), seating.seatsLeft]
  const problem = tieKept && tieProblem(tieKept, { tied, placesLeft })
  if (problem) return err(problem)
  if (tied.length > 0 && !tieKept) return ok({ ...none, outcome: 'tied', tied, placesLeft })
  const kept = new Set([...ids(seating.elected), ...(tieKept ?? [])])
  return ok({ outcome: 'settled', tied, placesLeft, trimmed: asked.filter((id) => !kept.has(id)), findings })
}

/** A list without the people whom an opinion vote trims, and without what they asked. */
export const trimmedList = <Id extends string>(
  { order, candidates, withdrawals }: ProposedList<Id>,
  trimmed: readonly Id[],
): ProposedList<Id> => {
  const gone = new Set(trimmed)
  const stays = ({ personId }: { readonly personId: Id }) => !gone.has(personId)
  return { order, candidates: candidates.filter(stays), withdrawals: withdrawals.filter(stays) }
}

/** An opinion vote in force, by the versions of the list. */
export interface OpinionPlace {
  readonly cancelled: boolean
  /** The version that was voted on. */
  readonly listVersion: number
  /** The version that the vote laid; null if it laid none. */
  readonly laid: number | null
}

/**
 * The vote that a current list rests on: the list is that voted on, or that laid by the vote. Null if the vote is
 * cancelled, or the list was changed after it.
 */
export const opinionInForce = <Vote extends OpinionPlace>(vote: Vote | null, current: number): Vote | null =>
  vote && !vote.cancelled && current === (vote.laid ?? vote.listVersion) ? vote : null

/**
 * The list that a vote, or its cancellation, lays as the next version; null if the current one stays.
 * @param votedOn the list that was voted on
 * @param cut null if the vote is cancelled
 * @param corrected the vote that is corrected or cancelled, if the current list rests on it
 */
export const listAfterOpinion = <Id extends string>(
  votedOn: ProposedList<Id>,
  cut: Pick<OpinionCut<Id>, 'outcome' | 'trimmed'> | null,
  corrected: OpinionPlace | null,
): ProposedList<Id> | null => {
  if (cut?.outcome === 'settled') return trimmedList(votedOn, cut.trimmed)
  return corrected && corrected.laid !== null ? trimmedList(votedOn, []) : null
}

/**
 * How far a list is before its approval. `unfit`: its number of names breaks a rule that no opinion vote can mend.
 * `above-limit`: an opinion vote trims it. `tied`: the meeting decides who of the tied people in that vote stays.
 */
export type ListProgress = 'missing' | 'unfit' | 'above-limit' | 'tied' | 'ready'

/**
 * How far the list of a round is before its approval.
 * @param list the current list; null if none is proposed
 * @param vote the newest version of the opinion vote; null if there is none
 */
// qd244-2014:d16, qd190-2024:d14.k1
export const listProgress = (
  list: (Pick<ProposedList, 'candidates' | 'withdrawals'> & { readonly version: number }) | null,
  facts: Omit<ListFacts, 'candidates'>,
  vote: (OpinionPlace & Pick<OpinionCut, 'outcome'>) | null,
): ListProgress => {
  if (!list) return 'missing'
  const problem = listSizeProblem({ ...facts, candidates: standingOn(list).length })
  if (!problem) return 'ready'
  if (problem.code !== 'list-surplus-over-limit') return 'unfit'
  return opinionInForce(vote, list.version)?.outcome === 'tied' ? 'tied' : 'above-limit'
}
