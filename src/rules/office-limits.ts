import { BRANCH_RULE, COMMITTEE_AT_MOST } from './branch.ts'
import type { OrganisationLevel } from './election.ts'
import type { Office } from './types.ts'

/** Another election of the same office at the same meeting; cancelled elections are left out. */
export interface SameOffice {
  /** Its place in the order of votes. */
  readonly number: number
  /** Whether all its seats are filled, or a decision ended it. */
  readonly ended: boolean
  /** Seats filled by its rounds, and those that a decision leaves to the superior. */
  readonly filled: number
}

export interface OfficeFacts {
  readonly level: OrganisationLevel
  readonly office: Office
  readonly seats: number
}

/** A number of people in one office; unlimited offices have null. */
interface OfficeLimit {
  readonly most: number
  /** The clause; absent if none is known. */
  readonly citation?: string
}

/** The largest number of people in an office, over all elections of a meeting; null if no rule limits it. */
// dl-2011:d24.k4, qd244-2014:d19.k9
export const officeLimit = ({ level, office }: Pick<OfficeFacts, 'level' | 'office'>): OfficeLimit | null => {
  if (office === 'secretary' || office === 'inspection-chair') return { most: 1 }
  if (level !== 'chi-bo') return null
  if (office === 'deputy-secretary') return { most: 1, citation: BRANCH_RULE }
  return office === 'committee' ? { most: COMMITTEE_AT_MOST, citation: BRANCH_RULE } : null
}

/**
 * Whether a branch's committee would be too large, whatever kind of meeting votes on it. Meetings of members are judged
 * with the size of the branch (`electionErrors`).
 */
// dl-2011:d24.k4, qd244-2014:d19.k9
export const isBranchCommitteeTooLarge = (facts: OfficeFacts): boolean =>
  facts.level === 'chi-bo' && facts.office === 'committee' && facts.seats > COMMITTEE_AT_MOST

/** `number` is the place of the other election in the order of votes. */
export type OfficeProblem =
  | { readonly code: 'office-still-open'; readonly number: number }
  | {
      readonly code: 'office-filled'
      readonly number: number
      /** Seats of the office that are filled, and the largest number of them. */
      readonly filled: number
      readonly most: number
      readonly citation?: string
    }

/**
 * Why this election of an office may not be held beside the others of the same office; null if it may. A second
 * election while the first is open would be the same vote twice; afterwards the limit of the office holds over all.
 */
export const officeProblem = (facts: OfficeFacts, others: readonly SameOffice[]): OfficeProblem | null => {
  const open = others.find(({ ended }) => !ended)
  if (open) return { code: 'office-still-open', number: open.number }
  const last = others.at(-1)
  const limit = officeLimit(facts)
  if (!last || !limit) return null
  const filled = others.reduce((total, other) => total + other.filled, 0)
  if (filled + facts.seats <= limit.most) return null
  return { code: 'office-filled', number: last.number, filled, ...limit }
}
