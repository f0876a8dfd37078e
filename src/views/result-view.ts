import { Bug } from '../kernel/bug.ts'
import type { DecidingReading } from '../rules/deciding-readings.ts'
import type { Choice } from '../rules/decision.ts'
import { inOrder as findingsInOrder, readingFinding } from '../rules/findings.ts'
import { baseCitation, citation } from '../rules/regulations/citations.ts'
import { resultCitations } from '../rules/regulations/result-citations.ts'
import { exclusionsAt, leavesBase } from '../rules/roll.ts'
import type {
  CountResult,
  CountVersion,
  ExclusionReason,
  Finding,
  ImplementingId,
  MeetingKind,
  Outcome,
  Readings,
  RegulationId,
  Roll,
  RoundKind,
  Verdict,
} from '../rules/types.ts'

/** A name on the approved list. */
export interface BallotName {
  readonly personId: string
  readonly fullName: string
  readonly nameOnPaper: string
}

/** The facts that explain a declared result. */
export interface ResultFacts {
  readonly version: CountVersion
  /** The rules that implement the Statutes; null if none is known for the meeting. */
  readonly implementing: ImplementingId | null
  readonly regulation: RegulationId
  readonly readings: Readings
  readonly meeting: MeetingKind
  readonly roundKind: RoundKind
  readonly seats: number
  /** The version of the roll that the round is bound to. */
  readonly roll: Roll
  readonly result: CountResult
  /** In ballot order. */
  readonly names: readonly BallotName[]
  readonly deciding: readonly DecidingReading[]
  /** The choices that the law, or a named reading, leaves to the congress after this round. */
  readonly choices: readonly Choice[]
}

/** The number of people with one reason for leaving the base. */
export interface ExclusionView {
  readonly reason: ExclusionReason
  readonly people: number
  /** False if a reading keeps them in the base. */
  readonly leavesBase: boolean
}

export interface BaseView {
  readonly summoned: number
  readonly attending: number
  /** The reasons that exist at this kind of meeting and were recorded. */
  readonly exclusions: readonly ExclusionView[]
  /** People in the base of the majority. */
  readonly base: number
  /** Votes that elect; null if the higher votes win. */
  readonly votesNeeded: number | null
  /** The clause of the base; null if more than half is not required. */
  readonly citation: string | null
}

export interface NameResult extends BallotName {
  readonly votes: number
  /** Of the base that the reading `percentBase` names, two decimals. */
  readonly percent: string
  readonly verdict: Verdict
  /** Votes missing to more than half of the base; null if that is not required. */
  readonly votesShort: number | null
}

/** The alternate seats, with the people in the order of the result. */
export interface AlternatesView {
  readonly elected: readonly NameResult[]
  readonly tied: readonly NameResult[]
  readonly seatsLeft: number
}

/** A declared result with its reasons. */
export interface ResultView {
  readonly outcome: Outcome
  readonly seats: number
  readonly seatsLeft: number
  readonly base: BaseView
  /** In ballot order. */
  readonly names: readonly NameResult[]
  /** In the order of the result, the highest votes first. */
  readonly elected: readonly NameResult[]
  readonly tied: readonly NameResult[]
  /** Null if the vote fills no alternate seats. */
  readonly alternates: AlternatesView | null
  /** Findings of the result, and the readings on which alternates rest that it settles from an earlier round. */
  readonly findings: readonly Finding[]
  /** The readings on which the outcome rests, with the results under their other values. */
  readonly deciding: readonly DecidingReading[]
  /** The clause by which the elected are elected. */
  readonly electedCitation: string
  /** Every clause that the result rests on, in the order in which they apply. */
  readonly citations: readonly string[]
  /** The decisions that the congress must take; empty if none is open. */
  readonly choices: readonly Choice[]
}

const exclusionsOf = ({ meeting, version, readings, roll }: ResultFacts): readonly ExclusionView[] =>
  exclusionsAt(meeting, version).flatMap((reason) => {
    const people = roll.exclusions[reason] ?? 0
    return people > 0 ? [{ reason, people, leavesBase: leavesBase(reason, meeting, readings) }] : []
  })

const baseOf = (facts: ResultFacts): BaseView => {
  const { regulation, meeting, roll, result } = facts
  return {
    summoned: roll.summoned,
    attending: roll.attending,
    exclusions: exclusionsOf(facts),
    base: result.base,
    votesNeeded: result.votesNeeded,
    citation: result.votesNeeded === null ? null : baseCitation(regulation, meeting),
  }
}

/** @throws if the result names a person that is not on the list, or leaves one out */
const namesOf = ({ names, result }: ResultFacts): readonly NameResult[] => {
  const counted = new Map(result.candidates.map((candidate) => [candidate.id, candidate]))
  return names.map((name) => {
    const found = counted.get(name.personId)
    if (!found || counted.size !== names.length) throw new Bug('the result is not one of this list')
    const { votes, percent, verdict, votesShort } = found
    const { personId, fullName, nameOnPaper } = name
    return { personId, fullName, nameOnPaper, votes, percent, verdict, votesShort }
  })
}

const findingsOf = ({ result: { findings }, deciding }: ResultFacts): readonly Finding[] => {
  const late = deciding.filter(({ reading }) => findings.every((finding) => finding.reading !== reading))
  return findingsInOrder([...findings, ...late.map(({ reading }) => readingFinding(reading))])
}

/** Explains who is elected and why, how many votes the others lack, and which decisions are open. */
export const resultView = (facts: ResultFacts): ResultView => {
  const { version, regulation, implementing, meeting, roundKind, result, seats, choices, deciding } = facts
  const names = namesOf(facts)
  const byId = new Map(names.map((name) => [name.personId, name]))
  const inOrder = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? [])
  return {
    outcome: result.outcome,
    seats,
    seatsLeft: result.seatsLeft,
    base: baseOf(facts),
    names,
    elected: inOrder(result.elected),
    tied: inOrder(result.tied),
    alternates: result.alternates
      ? {
          elected: inOrder(result.alternates.elected),
          tied: inOrder(result.alternates.tied),
          seatsLeft: result.alternates.seatsLeft,
        }
      : null,
    findings: findingsOf(facts),
    deciding,
    electedCitation: citation(regulation, 'elected'),
    citations: resultCitations({ version, regulation, implementing, meeting, roundKind, result }),
    choices,
  }
}
