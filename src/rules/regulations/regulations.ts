import { REGULATION_IDS, type RegulationId } from '../types.ts'
import { REGULATIONS } from './citations.ts'
import type { Clause } from './clause.ts'
import { IMPLEMENTING_CLAUSES } from './implementing/clauses.ts'
import { UNREAD_CLAUSES } from './implementing/unread.ts'
import { isInForce } from './in-force.ts'
import { OTHER_CLAUSES } from './other/clauses.ts'
import { INSTRUMENTS } from './other/instruments.ts'
import { CLAUSES_190 } from './qd190-2024/clauses.ts'
import { CLAUSES_244 } from './qd244-2014/clauses.ts'

export { citation, findCitation, REGULATIONS } from './citations.ts'
export { IMPLEMENTING, implementingInForce } from './implementing/chain.ts'
export { findImplementingCitation, implementingCitations } from './implementing/citations.ts'
export { UNREAD_CLAUSES } from './implementing/unread.ts'
export { INSTRUMENTS } from './other/instruments.ts'
export { RULES_WITHOUT_CLAUSE } from './other/without-clause.ts'

const CLAUSES: Readonly<Record<RegulationId, readonly Clause[]>> = {
  'qd244-2014': CLAUSES_244,
  'qd190-2024': CLAUSES_190,
}

/** The rule set in force on a plain date (yyyy-mm-dd); null before the older one. */
export const regulationInForce = (date: string): RegulationId | null =>
  REGULATION_IDS.find((id) => isInForce(REGULATIONS[id].inForce, date)) ?? null

/** The clauses of a rule set, in the order of its articles. */
export const clausesOf = (regulation: RegulationId): readonly Clause[] => CLAUSES[regulation]

/** Every clause that is known from a text. `UNREAD_CLAUSES` are inferred for instruments that were not read. */
export const ALL_CLAUSES: readonly Clause[] = [
  ...CLAUSES_244,
  ...CLAUSES_190,
  ...OTHER_CLAUSES,
  ...IMPLEMENTING_CLAUSES,
]

const CITABLE: readonly Clause[] = [...ALL_CLAUSES, ...UNREAD_CLAUSES]

const BY_ID = new Map(CITABLE.map((clause) => [clause.id, clause]))

/** The clauses of an instrument other than the rule sets, read or inferred; undefined for an unknown id. */
export const clausesOfInstrument = (id: string): readonly Clause[] | undefined =>
  INSTRUMENTS.some((instrument) => instrument.id === id)
    ? CITABLE.filter((clause) => clause.id.startsWith(`${id}:`))
    : undefined

/** The clause with this id, such as `qd244-2014:d32.k2`, read or inferred; undefined if there is none. */
export const findClause = (id: string): Clause | undefined => BY_ID.get(id)
