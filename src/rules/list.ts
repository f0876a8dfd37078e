import { findingIf } from './findings.ts'
import { listedName, sortNames } from './name-order.ts'
import { type NamedPerson, namesOnPaper } from './printed-names.ts'
import { citation, findCitation } from './regulations/citations.ts'
import { needsSurplus, surplusLimit } from './surplus.ts'
import type { Finding, Office, Readings, RegulationId, RoundKind } from './types.ts'

export const ORIGINS = ['convening-committee', 'nominated', 'self-nominated'] as const
/** How a name came onto the list: from the convening committee, by nomination, or as a self-nomination. */
export type Origin = (typeof ORIGINS)[number]

export interface Nomination<Id extends string = string> {
  readonly personId: Id
  readonly origin: Origin
  /** Show of hands on putting an outside name to the meeting (qd190-2024:d14.k3). */
  readonly agreement: { readonly inFavour: number; readonly attending: number } | null
}

export interface Withdrawal<Id extends string = string> {
  readonly personId: Id
  /** Whether the meeting let the person withdraw. */
  readonly accepted: boolean
}

export const LIST_ORDERS = ['regulation', 'as-given'] as const
export type ListOrder = (typeof LIST_ORDERS)[number]

/** A candidate list before the meeting approves it. */
export interface ProposedList<Id extends string = string> {
  readonly order: ListOrder
  readonly candidates: readonly Nomination<Id>[]
  readonly withdrawals: readonly Withdrawal<Id>[]
}

/** The candidates of a list, in its order, without accepted withdrawals. */
// qd244-2014:d19.k4, qd190-2024:d28.k4
export const standingOn = <Id extends string>({
  candidates,
  withdrawals,
}: Pick<ProposedList<Id>, 'candidates' | 'withdrawals'>): Id[] => {
  const gone = new Set(withdrawals.filter(({ accepted }) => accepted).map(({ personId }) => personId))
  return candidates.map(({ personId }) => personId).filter((id) => !gone.has(id))
}

/** The facts about a person that the rules on lists need. */
export interface ListedPerson extends NamedPerson {
  /** Plain date; null if unknown. */
  readonly partySince: string | null
}

/**
 * The candidates in the order of the reading `nameOrder`, or in the given order.
 * @param people everybody recorded at the meeting, by id; each candidate is among them
 */
// reading nameOrder
export const inBallotOrder = <Candidate extends Nomination>(
  { order, candidates }: { readonly order: ListOrder; readonly candidates: readonly Candidate[] },
  people: ReadonlyMap<string, ListedPerson>,
  { nameOrder }: Pick<Readings, 'nameOrder'>,
): readonly Candidate[] => {
  if (order === 'as-given' || nameOrder === 'as-approved') return candidates
  const named = candidates.map((candidate) => ({ candidate, ...listedName(people.get(candidate.personId)!) }))
  return sortNames(named).map(({ candidate }) => candidate)
}

/** A name as it is printed on the ballot. */
export interface PrintedName<Id extends string = string> {
  readonly personId: Id
  readonly fullName: string
  readonly nameOnPaper: string
  readonly partySince: string | null
}

/**
 * The names of an approved list as printed. People of the same name are told apart among all people of the meeting,
 * not only within this list.
 */
// qd244-2014:d17.k1, qd190-2024:d15
export const printedNames = <Id extends string>(
  list: Pick<ProposedList<Id>, 'candidates' | 'withdrawals'>,
  people: ReadonlyMap<string, ListedPerson>,
): readonly PrintedName<Id>[] => {
  const onPaper = namesOnPaper([...people.values()])
  return standingOn(list).flatMap((personId) => {
    const person = people.get(personId)
    if (!person) return []
    const { fullName, partySince } = person
    return [{ personId, fullName, nameOnPaper: onPaper.get(person.id)!, partySince }]
  })
}

/**
 * Whether the convening committee prepared a surplus outside 10 to 15 % of the seats, both rounded in its favour, and at
 * least one name. The list may grow to 30 % by nominations of the meeting.
 */
// qd190-2024:d14.k1
export const isPreparedOutside = (prepared: number, seats: number): boolean => {
  const surplus = prepared - seats
  const least = Math.max(1, Math.floor(seats / 10))
  const most = Math.max(1, Math.ceil((3 * seats) / 20))
  return surplus < least || surplus > most
}

export interface ListFacts {
  readonly regulation: RegulationId
  readonly office: Office
  readonly roundKind: RoundKind
  readonly candidates: number
  readonly seats: number
}

/**
 * Findings about the surplus of the list of a committee or standing committee. Later rounds use the remaining names,
 * and other offices may have no surplus.
 */
export const surplusFindings = ({
  regulation,
  office,
  roundKind,
  candidates,
  seats,
}: ListFacts): readonly Finding[] => {
  if (!needsSurplus({ office, roundKind })) return []
  // qd244-2014:d16, qd190-2024:d14.k1
  const clause = citation(regulation, 'surplus')
  return [
    ...findingIf(candidates <= seats, 'no-surplus', clause),
    ...findingIf(candidates - seats > surplusLimit(seats), 'surplus-over-limit', clause),
  ]
}

/** Whether the names that the convening committee prepared for a first round are outside 10 to 15 % of surplus. */
// qd190-2024:d14.k1
export const hasOddPreparation = (
  { regulation, office, roundKind, seats }: Omit<ListFacts, 'candidates'>,
  candidates: readonly Nomination[],
): boolean => {
  if (regulation !== 'qd190-2024' || !needsSurplus({ office, roundKind })) return false
  return isPreparedOutside(candidates.filter(({ origin }) => origin === 'convening-committee').length, seats)
}

export type ListSizeCode = 'list-empty' | 'list-shorter-than-tie' | 'list-without-surplus' | 'list-surplus-over-limit'

export interface ListSizeProblem {
  readonly code: ListSizeCode
  /** Findings that the count would have with this list; empty if no round could be counted with it. */
  readonly findings: readonly Finding[]
}

/** Why a list of this size cannot be approved; null if it can. */
// qd244-2014:d16, qd190-2024:d14.k1
export const listSizeProblem = (facts: ListFacts): ListSizeProblem | null => {
  const { candidates, seats, roundKind } = facts
  if (candidates === 0) return { code: 'list-empty', findings: [] }
  // reading tieAtCut: a revote needs more people than seats to decide anything
  if (roundKind === 'tie-revote' && candidates <= seats) return { code: 'list-shorter-than-tie', findings: [] }
  const findings = surplusFindings(facts)
  const [first] = findings
  if (!first) return null
  return { code: first.code === 'no-surplus' ? 'list-without-surplus' : 'list-surplus-over-limit', findings }
}

/**
 * Whether a name from outside the list is put to the meeting: more than 30 % of those attending agree; exactly 30 %
 * is not enough.
 */
// qd190-2024:d14.k3
export const agreementReached = (inFavour: number, attending: number): boolean => 10 * inFavour > 3 * attending

/** Whether a name from outside the convening committee's list needs that agreement first. */
// qd190-2024:d14.k3
export const outsideNameNeedsAgreement = (regulation: RegulationId): boolean =>
  findCitation(regulation, 'outside-name') !== undefined
