import { READINGS } from '../rules/readings.ts'
import { clausesOf, findClause, REGULATIONS } from '../rules/regulations/regulations.ts'
import { REGULATION_IDS, type RegulationId } from '../rules/types.ts'

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

/** The clauses of a rule set in the order of its articles; undefined for an unknown id. */
export const clausesView = (id: string): ReturnType<typeof clausesOf> | undefined => {
  const regulation = known(id)
  return regulation && clausesOf(regulation)
}

/** A clause of a rule set or of another cited instrument; undefined if it is unknown. */
export const clauseView = (id: string, clause: string): ReturnType<typeof findClause> => findClause(`${id}:${clause}`)

/** The named readings: choices of this project, never law. */
export const readingViews = () => READINGS.map((reading) => ({ ...reading, evidence: 'reading' as const }))
