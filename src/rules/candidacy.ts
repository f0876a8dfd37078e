import { agreementReached, type Nomination, outsideNameNeedsAgreement, type ProposedList } from './list.ts'
import { citation } from './regulations/citations.ts'
import type { Office, RegulationId } from './types.ts'

export const MEMBERSHIPS = ['official', 'probationary', 'temporary'] as const
/**
 * đảng viên chính thức, đảng viên dự bị, đảng viên sinh hoạt tạm thời. Only official members vote, stand and count;
 * probationary and temporary members may nominate.
 */
// qd244-2014:d11.k2, qd244-2014:d15.k2
export type Membership = (typeof MEMBERSHIPS)[number]

/** Pairs of offices that one person cannot hold together. */
const PAIRS: readonly (readonly Office[])[] = [
  ['secretary', 'deputy-secretary'],
  ['inspection-chair', 'inspection-deputy-chair'],
  ['delegates', 'alternate-delegates'],
]

/** Whether these are two offices that one person cannot hold together. */
export const areApart = (one: Office, other: Office): boolean =>
  one !== other && PAIRS.some((pair) => pair.includes(one) && pair.includes(other))

/** Whether a person elected to one office is kept off the lists of the other in another election. */
export type KeepsOff = (one: Office, other: Office) => boolean

/** Nobody is elected twice to one office, or to two offices that cannot be held together. */
export const keepsOff: KeepsOff = (one, other) => one === other || areApart(one, other)

/**
 * The rule until November 2026, by which meetings of the first procedure are judged: alternates were not apart, nor was the
 * same office.
 */
export const keptOffBefore: KeepsOff = (one, other) => areApart(one, other) && !one.includes('delegates')

/** An election of the meeting and the state of its rounds. */
export interface ElectionSoFar {
  readonly id: string
  readonly office: Office
  readonly rounds: readonly {
    /** The people elected in the round to the office of the election; null before the declaration. */
    readonly elected: readonly string[] | null
    /** The people elected in the round to alternate seats of the election. */
    readonly alternates: readonly string[]
    /** The names on the ballot; empty before the list is approved. */
    readonly printed: readonly string[]
  }[]
}

export interface Elsewhere {
  /** People already elected to this office, or to one that cannot be held together with it, with that office. */
  readonly elected: ReadonlyMap<string, Office>
  /** People on the ballot for such an office in a round that is not declared: both votes could elect them. */
  readonly onBallot: ReadonlySet<string>
}

/** The people whom other votes of the meeting keep off the lists of this election. */
export const takenElsewhere = (
  election: Pick<ElectionSoFar, 'id' | 'office'>,
  all: Iterable<ElectionSoFar>,
  isKeptOff: KeepsOff = keepsOff,
): Elsewhere => {
  const elected = new Map<string, Office>()
  const onBallot = new Set<string>()
  for (const { id, office, rounds } of all) {
    const isSame = id === election.id
    if (!isSame && !isKeptOff(office, election.office)) continue
    for (const round of rounds) {
      for (const person of round.elected ?? []) elected.set(person, office)
      // An alternate is not elected again in the same election, nor in another one of these offices.
      for (const person of round.alternates) elected.set(person, 'alternate-delegates')
      if (!isSame && round.elected === null) for (const person of round.printed) onBallot.add(person)
    }
  }
  return { elected, onBallot }
}

/** The hall at the newest version of the roll. */
export interface Hall {
  /** People attending; null before the roll is recorded. */
  readonly attending: number | null
}

/** Everything that decides who may stand in a round. People are named by their ids. */
export interface CandidacyFacts {
  readonly regulation: RegulationId
  /** All people recorded at the meeting. */
  readonly people: ReadonlyMap<string, { readonly membership: Membership; readonly workingGroup: boolean }>
  readonly board: ReadonlySet<string>
  /** The people elected in the election from which the candidates are taken; null if anybody may stand. */
  readonly eligible: ReadonlySet<string> | null
  readonly elsewhere: Elsewhere
  /** The hall with which agreements are compared; null for a log of a meeting that may have lists from before they were. */
  readonly hall: Hall | null
  /** The people to whom the previous round leaves this one open; null if anybody may stand. */
  readonly left: ReadonlySet<string> | null
}

export type CandidacyCode =
  | 'person-of-another-congress'
  | 'name-repeated'
  | 'candidate-not-official'
  | 'candidate-on-board'
  | 'candidate-of-working-group'
  | 'candidate-not-eligible'
  | 'candidate-already-elected'
  | 'candidate-on-other-list'
  | 'candidate-outside-round'
  | 'agreement-missing'
  | 'agreement-exceeds-attending'
  | 'agreement-not-reached'
  | 'withdrawal-not-on-list'

export interface CandidacyProblem {
  readonly code: CandidacyCode
  readonly personId: string
  /** The place of the name: the part of the list, and a 0-based index. */
  readonly part: 'candidates' | 'withdrawals'
  readonly index: number
  /** The office to which the person is elected already; absent for another problem. */
  readonly office?: Office
  /** The clause; absent if the law has none for it. */
  readonly citation?: string
}

type Check = readonly [isWrong: boolean, code: CandidacyCode, citation?: string]

/** Whether more people agreed than attended, or more attended than the roll has. */
const isImpossible = ({ agreement }: Nomination, hall: Hall | null): boolean => {
  if (agreement === null || hall === null) return false
  const { inFavour, attending } = agreement
  return inFavour > attending || (hall.attending !== null && attending > hall.attending)
}

/**
 * An outside name is put to the meeting only if more than 30 % of those attending agree. A show of hands of a part of
 * the hall does not lower the number needed.
 */
// qd190-2024:d14.k3
const agreementChecks = ({ regulation, hall }: CandidacyFacts, nomination: Nomination): readonly Check[] => {
  const { origin, agreement } = nomination
  if (origin === 'convening-committee') return []
  const impossible: Check = [isImpossible(nomination, hall), 'agreement-exceeds-attending']
  if (!outsideNameNeedsAgreement(regulation)) return [impossible]
  const clause = citation(regulation, 'outside-name')
  const attending = Math.max(agreement?.attending ?? 0, hall?.attending ?? 0)
  return [
    [agreement === null, 'agreement-missing', clause],
    impossible,
    [agreement !== null && !agreementReached(agreement.inFavour, attending), 'agreement-not-reached', clause],
  ]
}

const checksOf = (facts: CandidacyFacts, candidate: Nomination, isRepeated: boolean): readonly Check[] => {
  const { personId } = candidate
  const { regulation, people, board, eligible, elsewhere, left } = facts
  const person = people.get(personId)
  return [
    [person === undefined, 'person-of-another-congress'],
    [isRepeated, 'name-repeated'],
    [person?.membership !== 'official', 'candidate-not-official'],
    // qd244-2014:d7, qd190-2024:d8
    [board.has(personId), 'candidate-on-board', citation(regulation, 'board')],
    [person?.workingGroup === true, 'candidate-of-working-group', citation(regulation, 'board')],
    [eligible !== null && !eligible.has(personId), 'candidate-not-eligible'],
    [elsewhere.elected.has(personId), 'candidate-already-elected'],
    [elsewhere.onBallot.has(personId), 'candidate-on-other-list'],
    [left !== null && !left.has(personId), 'candidate-outside-round'],
    ...agreementChecks(facts, candidate),
  ]
}

/** The first problem of each name that may not be on the list, in the order of the list; then those of the withdrawals. */
export const candidacyProblems = (
  facts: CandidacyFacts,
  { candidates, withdrawals }: Pick<ProposedList, 'candidates' | 'withdrawals'>,
): readonly CandidacyProblem[] => {
  const problems: CandidacyProblem[] = []
  const named = new Set<string>()
  for (const [index, candidate] of candidates.entries()) {
    const { personId } = candidate
    const failed = checksOf(facts, candidate, named.has(personId)).find(([isWrong]) => isWrong)
    if (failed) {
      const [, code, clause] = failed
      const office = code === 'candidate-already-elected' ? facts.elsewhere.elected.get(personId) : undefined
      const about = { ...(office ? { office } : {}), ...(clause ? { citation: clause } : {}) }
      problems.push({ code, personId, part: 'candidates', index, ...about })
    }
    named.add(personId)
  }
  const leaving = new Set<string>()
  for (const [index, { personId }] of withdrawals.entries()) {
    const isRepeated = leaving.has(personId)
    if (isRepeated || !named.has(personId)) {
      const code = isRepeated ? 'name-repeated' : 'withdrawal-not-on-list'
      problems.push({ code, personId, part: 'withdrawals', index })
    }
    leaving.add(personId)
  }
  return problems
}
