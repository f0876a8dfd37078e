import { concernsMeeting, READINGS, type Reading, readingsOf } from '../rules/readings.ts'
import { baseCitation, citation } from '../rules/regulations/citations.ts'
import type { InForce, Instrument } from '../rules/regulations/clause.ts'
import { findImplementingCitation } from '../rules/regulations/implementing/citations.ts'
import {
  clausesOf,
  clausesOfInstrument,
  findClause,
  IMPLEMENTING,
  INSTRUMENTS,
  REGULATIONS,
} from '../rules/regulations/regulations.ts'
import {
  type CountVersion,
  IMPLEMENTING_IDS,
  type ImplementingId,
  type MeetingKind,
  REGULATION_IDS,
  type Readings,
  type RegulationId,
} from '../rules/types.ts'

const view = (known: RegulationId) => {
  const { id, number, title, inForce, guidance } = REGULATIONS[known]
  return { id, number, title, inForce, guidance }
}

/** A rule set without its clauses. */
export type RegulationView = ReturnType<typeof view>

const known = (id: string): RegulationId | undefined => REGULATION_IDS.find((one) => one === id)

/** Every rule set. */
export const regulationViews = (): readonly RegulationView[] => REGULATION_IDS.map(view)

/** A rule set; undefined for an unknown id. */
export const regulationView = (id: string): RegulationView | undefined => {
  const regulation = known(id)
  return regulation && view(regulation)
}

/** The clauses of a rule set or of another instrument in the order of its articles; undefined for an unknown id. */
export const clausesView = (id: string): ReturnType<typeof clausesOf> | undefined => {
  const regulation = known(id)
  return regulation ? clausesOf(regulation) : clausesOfInstrument(id)
}

/** A clause of a rule set or of another cited instrument; undefined if it is unknown. */
export const clauseView = (id: string, clause: string): ReturnType<typeof findClause> => findClause(`${id}:${clause}`)

/** An instrument other than the two rule sets. */
export interface InstrumentView extends Instrument {
  /** Null for an instrument whose days in force are not known to the project: the Statutes and guidance. */
  readonly inForce: InForce | null
  readonly guidance: readonly string[]
}

/** Every instrument other than the two rule sets: the Statutes, the rules that implement them, guidance. */
export const instrumentViews = (): readonly InstrumentView[] =>
  INSTRUMENTS.map(({ id, number, issued, title, knownBy }) => {
    const implementing = IMPLEMENTING_IDS.find((one) => one === id)
    const { inForce, guidance } = implementing ? IMPLEMENTING[implementing] : { inForce: null, guidance: [] }
    return { id, number, issued, title, knownBy, inForce, guidance }
  })

/** The named readings: choices of this project, never law. */
export const readingViews = () => READINGS.map((reading) => ({ ...reading, evidence: 'reading' as const }))

/** A reading with the value that is frozen with a meeting. */
export interface FrozenReading extends Pick<Reading, 'name' | 'description'> {
  readonly value: Readings[keyof Readings]
  readonly isDefault: boolean
  /** The other values, by which this meeting is not counted; empty if there is no other. */
  readonly others: readonly Readings[keyof Readings][]
  /** Clauses of the rule set of the meeting that the reading replaces. */
  readonly clauses: readonly string[]
  readonly evidence: 'reading'
}

/** The rules by which a meeting is counted, for its minutes: what is law, and what is a reading of this project. */
export interface AnnexView {
  readonly regulation: RegulationView
  /** Null for a meeting that was recorded before they were. */
  readonly implementing: InstrumentView | null
  /** The clause that fixes the base of the majority at this kind of meeting. */
  readonly baseClause: string
  /** The clause by which the board rules on doubtful ballots. */
  readonly doubtfulClause: string
  /** The clause on a working group from above that counts; null if the implementing rules of the meeting have none. */
  readonly workingGroupClause: string | null
  /** The readings that can decide something at this kind of meeting. */
  readonly readings: readonly FrozenReading[]
}

/** The frozen rules of a meeting. */
export interface FrozenRules {
  readonly kind: MeetingKind
  readonly regulation: RegulationId
  readonly implementing: ImplementingId | null
  readonly readings: Readings
  readonly countVersion: CountVersion
}

/** The annex of readings of a meeting. */
export const annexView = ({ kind, regulation, implementing, readings, countVersion }: FrozenRules): AnnexView => ({
  regulation: view(regulation),
  implementing: instrumentViews().find(({ id }) => id === implementing) ?? null,
  baseClause: baseCitation(regulation, kind),
  doubtfulClause: citation(regulation, 'doubtful-ballots'),
  workingGroupClause: (implementing && findImplementingCitation(implementing, 'working-group')) ?? null,
  readings: readingsOf(countVersion)
    .filter(({ name }) => concernsMeeting(name, kind))
    .map(({ name, description, clauses, default: usual, values }) => ({
      name,
      description,
      value: readings[name],
      isDefault: readings[name] === usual,
      others: values.filter((value) => value !== readings[name]),
      clauses: clauses.filter((clause) => clause.startsWith(`${regulation}:`)),
      evidence: 'reading',
    })),
})
