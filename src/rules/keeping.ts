import type { PersonId } from '../kernel/brand.ts'
import type { BoardPaper } from './board.ts'
import type { PastComplaint } from './complaint.ts'
import { dayInVietnam, whenMonthsHavePassed } from './dates.ts'
import { isUnfinished } from './meeting.ts'
import { type PackageEvent, type PackageRefusal, type PackageState, packageStep } from './package-states.ts'
import { findCitation } from './regulations/citations.ts'
import type { RoundRefusal, RoundState } from './round.ts'
import type { RegulationId } from './types.ts'

/** Why a sealed package may be opened: its round is counted again, or a complaint is examined. */
export const OPENING_CAUSES = ['recount', 'complaint'] as const
export type OpeningCause = (typeof OPENING_CAUSES)[number]

/** How the ballots of a round were sealed. */
export interface Sealing {
  /** The numbers of the seals, or of the wrappers if there are several. */
  readonly seals: readonly string[]
  /** The place where the package is kept. */
  readonly place: string
  /** Members of the counting board. */
  readonly sealedBy: readonly PersonId[]
  /** Number of ballots in it. */
  readonly ballots: number
  /** Plain date. */
  readonly sealedOn: string
}

export interface Opening {
  readonly cause: OpeningCause
  /** Plain date. */
  readonly openedOn: string
  /** Names of the people who were there; months later they need not be people of the congress. */
  readonly present: readonly string[]
  /** Whether the seals were whole. */
  readonly sealsIntact: boolean
  readonly note: string | null
}

export interface Destruction {
  /** Plain date. */
  readonly destroyedOn: string
  /** Names of the people who were there. */
  readonly present: readonly string[]
  readonly note: string | null
}

/** The package of a round in its newest version. */
export interface PackageParts {
  readonly sealing: Sealing
  /** Null unless it was opened since it was sealed last. */
  readonly opening: Opening | null
  /** The paper by which the committee orders the destruction; null if no order is in force. */
  readonly destructionOrder: BoardPaper | null
  /** Null as long as it is not destroyed. */
  readonly destruction: Destruction | null
}

/** The state of a package by what is recorded; undefined while nothing is. */
export const packageState = (parts: PackageParts | undefined): PackageState => {
  if (parts === undefined) return 'unsealed'
  if (parts.destruction) return 'destroyed'
  if (parts.destructionOrder) return 'ordered'
  return parts.opening ? 'opened' : 'sealed'
}

/** Months for which sealed ballots are kept. */
// qd190-2024:d35
export const KEPT_MONTHS = 6

/**
 * The first day on which the destruction may be ordered: six calendar months after the newest sealing. In a month without
 * that day it is the first day of the next month, so that it is never early. The clause names no day from which the months
 * run (src/docs/decisions/0050-sealing-and-keeping.md).
 */
// qd190-2024:d35
export const destructionFrom = ({ sealedOn }: Pick<Sealing, 'sealedOn'>): string =>
  whenMonthsHavePassed(sealedOn, KEPT_MONTHS)

/** The clause by which sealed ballots are kept; undefined in a rule set of which none is known. */
export const keepingClause = (regulation: RegulationId): string | undefined =>
  findCitation(regulation, 'sealed-ballots')

/** The last day that can be recorded: the day in Vietnam. @param recordedAt RFC 3339 in UTC */
export const latestDay = dayInVietnam

/** An act on a package, with the part that it records. */
export type PackageAct =
  | { readonly event: 'sealed'; readonly part: Sealing }
  | { readonly event: 'opened'; readonly part: Opening }
  | { readonly event: 'ordered'; readonly part: BoardPaper }
  | { readonly event: 'destroyed'; readonly part: Destruction }
  | { readonly event: 'order-cancelled' | 'destruction-cancelled'; readonly part: null }

/** The package after an act that is possible. A new seal ends the opening before it. */
export const packageAfter = (before: PackageParts | undefined, { event, part }: PackageAct): PackageParts => {
  if (event === 'sealed') return { sealing: part, opening: null, destructionOrder: null, destruction: null }
  // Only a seal is possible before the first one.
  const { sealing, opening, destructionOrder, destruction } = before!
  const sealed = { sealing, opening, destructionOrder, destruction }
  if (event === 'opened') return { ...sealed, opening: part }
  if (event === 'ordered') return { ...sealed, destructionOrder: part }
  if (event === 'destroyed') return { ...sealed, destruction: part }
  return event === 'order-cancelled' ? { ...sealed, destructionOrder: null } : { ...sealed, destruction: null }
}

/** Whether an act needs a reason: everything that changes what a version before it says. */
export const packageNeedsReason = (event: PackageEvent, version: number): boolean =>
  event === 'order-cancelled' || event === 'destruction-cancelled' || (event === 'sealed' && version > 1)

export interface PackageFacts {
  readonly round: RoundState
  /** Whether ballots were issued in the round. */
  readonly wereIssued: boolean
  /** Whether the congress is closed or cancelled, so that nothing is counted any more. */
  readonly isOver: boolean
  /** Plain date of the meeting. */
  readonly heldOn: string
  /** The last plain date that can be recorded now. */
  readonly latest: string
  /** The members of the counting board. */
  readonly board: ReadonlySet<string>
  /** Numbers of the complaints without an outcome that concern the round. */
  readonly complaints: readonly number[]
  /** The complaints with an outcome that concern the round. */
  readonly past: readonly PastComplaint[]
}

export type PackageProblemCode =
  | PackageRefusal
  | Extract<RoundRefusal, 'ballots-not-issued'>
  | 'round-being-counted'
  | 'sealer-not-on-board'
  | 'seal-repeated'
  | 'opening-unfounded'
  | 'complaint-open'
  | 'destruction-too-early'
  | 'keeping-day-out-of-order'
  | 'keeping-day-not-reached'

export interface PackageProblem {
  readonly code: PackageProblemCode
  /** The place in the part, as a path with slashes; absent if the act is impossible as a whole. */
  readonly field?: string
  readonly params?: Readonly<Record<string, string | number>>
}

/** The clause that forbids an act; undefined if the problem is another, or no clause of the rule set is known. */
// qd190-2024:d35
export const clauseAgainst = ({ code }: Pick<PackageProblem, 'code'>, regulation: RegulationId): string | undefined =>
  code === 'destruction-too-early' || code === 'complaint-open' ? keepingClause(regulation) : undefined

const isBeingCounted = ({ round, isOver }: PackageFacts): boolean => isUnfinished(round) && !isOver

/**
 * A day outside its limits, both of which are possible. If the earliest possible day has not come, as with a meeting whose day
 * lies ahead, no day fits, and the problem is not the day of the act.
 */
const dayProblem = (field: string, day: string, earliest: string, latest: string): PackageProblem | null => {
  if (day >= earliest && day <= latest) return null
  const code = earliest > latest ? 'keeping-day-not-reached' : 'keeping-day-out-of-order'
  return { code, field, params: { earliest, latest } }
}

const sealingProblem = (
  facts: PackageFacts,
  before: PackageParts | undefined,
  { seals, sealedBy, sealedOn }: Sealing,
): PackageProblem | null => {
  if (!facts.wereIssued) return { code: 'ballots-not-issued' }
  if (isBeingCounted(facts)) return { code: 'round-being-counted' }
  const seen = new Set<string>()
  const repeated = seals.findIndex((seal) => seen.size === seen.add(seal).size)
  if (repeated >= 0) return { code: 'seal-repeated', field: `seals/${repeated}` }
  const stranger = sealedBy.findIndex((personId) => !facts.board.has(personId))
  if (stranger >= 0) return { code: 'sealer-not-on-board', field: `sealedBy/${stranger}` }
  return dayProblem('sealedOn', sealedOn, before?.opening?.openedOn ?? facts.heldOn, facts.latest)
}

const openingProblem = (facts: PackageFacts, { sealing }: PackageParts, opening: Opening): PackageProblem | null => {
  const isFounded = opening.cause === 'recount' ? isBeingCounted(facts) : facts.complaints.length > 0
  if (!isFounded) return { code: 'opening-unfounded', field: 'cause' }
  return dayProblem('openedOn', opening.openedOn, sealing.sealedOn, facts.latest)
}

/** The obstacle to the destruction of ballots, judged when it is ordered and again when it is done. @param day of the act */
const keptProblem = (facts: PackageFacts, day: string): PackageProblem | null => {
  if (isBeingCounted(facts)) return { code: 'round-being-counted' }
  const wasOpen = facts.past.find(({ receivedOn, decidedOn }) => day >= receivedOn && day < decidedOn)
  const number = facts.complaints[0] ?? wasOpen?.number
  return number === undefined ? null : { code: 'complaint-open', params: { number } }
}

// qd190-2024:d35
const orderProblem = (facts: PackageFacts, { sealing }: PackageParts, { date }: BoardPaper): PackageProblem | null => {
  const kept = keptProblem(facts, date)
  if (kept) return kept
  const from = destructionFrom(sealing)
  if (date < from) return { code: 'destruction-too-early', field: 'date', params: { from } }
  return dayProblem('date', date, from, facts.latest)
}

const destroyedProblem = (
  facts: PackageFacts,
  { destructionOrder }: PackageParts,
  { destroyedOn }: Destruction,
): PackageProblem | null =>
  keptProblem(facts, destroyedOn) ?? dayProblem('destroyedOn', destroyedOn, destructionOrder!.date, facts.latest)

/**
 * Why an act on the package of a round cannot happen; null if it can. Ballots are sealed once nobody counts them. They are
 * destroyed by order of the committee, after six months and while no complaint about them is open.
 * @param before the newest version of the package, undefined before the first seal
 */
// qd190-2024:d35
export const packageProblem = (
  facts: PackageFacts,
  before: PackageParts | undefined,
  act: PackageAct,
): PackageProblem | null => {
  const step = packageStep(packageState(before), act.event)
  if (!step.ok) return { code: step.error }
  if (act.event === 'sealed') return sealingProblem(facts, before, act.part)
  // Only a seal is possible before the first one.
  const sealed = before!
  if (act.event === 'opened') return openingProblem(facts, sealed, act.part)
  if (act.event === 'ordered') return orderProblem(facts, sealed, act.part)
  return act.event === 'destroyed' ? destroyedProblem(facts, sealed, act.part) : null
}

/** Why the ballots of a round cannot be counted again; null if they can. */
export const recountProblem = (
  before: PackageParts | undefined,
): Extract<PackageRefusal, 'ballots-destroyed'> | null => {
  const step = packageStep(packageState(before), 'opened')
  return !step.ok && step.error === 'ballots-destroyed' ? step.error : null
}

/** Whether a package holds another number of ballots than were found in the box. */
export const holdsOtherNumber = ({ ballots }: Pick<Sealing, 'ballots'>, returned: number | null): boolean =>
  returned !== null && ballots !== returned
