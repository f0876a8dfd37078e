import { READINGS } from '../rules/readings.ts'
import type { InForce, Instrument } from '../rules/regulations/clause.ts'
import {
  clausesOf,
  clausesOfInstrument,
  findClause,
  IMPLEMENTING,
  INSTRUMENTS,
  REGULATIONS,
} from '../rules/regulations/regulations.ts'
import { IMPLEMENTING_IDS, REGULATION_IDS, type RegulationId } from '../rules/types.ts'

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
