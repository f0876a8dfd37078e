import { BRANCH_RULE, COMMITTEE_AT_MOST, COMMITTEE_FROM } from './branch.ts'
import { findImplementingCitation } from './regulations/implementing/citations.ts'
import { isOfMembers } from './roll.ts'
import type { CountVersion, ImplementingId, MeetingKind, Office, RegulationId } from './types.ts'

/** chi bộ; đảng bộ cơ sở; trên cơ sở (cấp huyện); cấp tỉnh; Trung ương. */
export const ORGANISATION_LEVELS = ['chi-bo', 'grassroots', 'district', 'province', 'central'] as const
export type OrganisationLevel = (typeof ORGANISATION_LEVELS)[number]

/**
 * Whether an organisation of one level may be below one of another: a superior is of the same level or a higher one, and
 * nothing is below a branch.
 */
export const mayBeBelow = (level: OrganisationLevel, superior: OrganisationLevel): boolean =>
  superior !== 'chi-bo' && ORGANISATION_LEVELS.indexOf(superior) >= ORGANISATION_LEVELS.indexOf(level)

export interface ElectionFacts {
  readonly regulation: RegulationId
  readonly level: OrganisationLevel
  readonly meeting: MeetingKind
  /** Official members of the branch, that is, people summoned to a meeting of members; null if unknown. */
  readonly officialMembers: number | null
  readonly office: Office
  readonly seats: number
  /** Alternate seats that the vote on delegates fills too; null if it fills none. */
  readonly alternates: number | null
  /** Version by which the meeting is counted. */
  readonly countVersion: CountVersion
  /** The implementing rules of the meeting; null before the oldest that is known. */
  readonly implementing: ImplementingId | null
  /** The office from whose elected people the candidates are taken; null if anybody may stand. */
  readonly eligibleFromOffice: Office | null
}

export type ElectionErrorCode =
  | 'roll-missing'
  | 'branch-too-small-for-committee'
  | 'branch-committee-too-large'
  | 'secretary-not-from-committee'
  | 'branch-one-deputy'
  | 'one-seat-office'
  | 'alternates-of-other-office'
  | 'alternates-not-counted'

/** Refuses the election. */
export interface ElectionError {
  readonly code: ElectionErrorCode
  readonly severity: 'error'
  readonly citation?: string
}

const error = (code: ElectionErrorCode, clause?: string): ElectionError => ({
  code,
  severity: 'error',
  ...(clause === undefined ? {} : { citation: clause }),
})

const isHead = (office: Office): boolean => office === 'secretary' || office === 'deputy-secretary'

/** Problems with the size of a branch; none if the size is unknown. */
// dl-2011:d24.k4, qd244-2014:d19.k9
const branchSizeProblems = (facts: ElectionFacts): readonly ElectionError[] => {
  const { officialMembers, office, seats, eligibleFromOffice } = facts
  if (officialMembers === null) return []
  if (officialMembers < COMMITTEE_FROM) {
    return office === 'committee' ? [error('branch-too-small-for-committee', BRANCH_RULE)] : []
  }
  if (office === 'committee') return seats > COMMITTEE_AT_MOST ? [error('branch-committee-too-large', BRANCH_RULE)] : []
  const fromAnywhere = isHead(office) && eligibleFromOffice !== 'committee'
  return fromAnywhere ? [error('secretary-not-from-committee', BRANCH_RULE)] : []
}

const branchProblems = (facts: ElectionFacts): readonly ElectionError[] => {
  if (facts.level !== 'chi-bo') return []
  // dl-2011:d24.k4, qd244-2014:d19.k9
  const deputies = facts.office === 'deputy-secretary' && facts.seats > 1
  return [...branchSizeProblems(facts), ...(deputies ? [error('branch-one-deputy', BRANCH_RULE)] : [])]
}

/** Only a vote on delegates fills alternate seats, and only at a meeting whose count knows them. */
// qd294-2025:i11.4.1
const alternatesProblems = (facts: ElectionFacts): readonly ElectionError[] => {
  const { office, alternates, countVersion, implementing } = facts
  if (alternates === null) return []
  const clause = implementing === null ? undefined : findImplementingCitation(implementing, 'alternates')
  if (office !== 'delegates') return [error('alternates-of-other-office', clause)]
  return countVersion === 1 ? [error('alternates-not-counted')] : []
}

/** Problems with an election as it is to be set up; empty if there are none. */
export const electionProblems = (facts: ElectionFacts): readonly ElectionError[] => {
  const single = facts.office === 'secretary' || facts.office === 'inspection-chair'
  return [
    ...branchProblems(facts),
    ...(single && facts.seats !== 1 ? [error('one-seat-office')] : []),
    ...alternatesProblems(facts),
  ]
}

/** Offices whose rules in a branch depend on how many official members it has. */
const BY_SIZE: readonly Office[] = ['committee', 'secretary', 'deputy-secretary']

/** Whether the roll of a meeting says how large a branch is, on which the vote on some offices depends. */
// dl-2011:d24.k4, qd244-2014:d19.k9
export const isJudgedByRoll = ({ level, meeting }: Pick<ElectionFacts, 'level' | 'meeting'>): boolean =>
  level === 'chi-bo' && isOfMembers(meeting)

/** In a branch the vote on some offices cannot be judged before the roll is recorded. */
// dl-2011:d24.k4, qd244-2014:d19.k9
const needsRoll = (facts: ElectionFacts): boolean =>
  isJudgedByRoll(facts) && BY_SIZE.includes(facts.office) && facts.officialMembers === null

/** The errors that refuse this election at this meeting; empty if it may be held. */
export const electionErrors = (facts: ElectionFacts): readonly ElectionError[] =>
  needsRoll(facts) ? [error('roll-missing')] : electionProblems(facts)

/** The size of a branch: its official members are the people summoned to a meeting of members; null if unknown. */
export const officialMembersOf = (meeting: MeetingKind, roll: { readonly summoned: number } | null): number | null =>
  isOfMembers(meeting) ? (roll?.summoned ?? null) : null
