import { BRANCH_RULE } from './branch.ts'
import type { OrganisationLevel } from './election.ts'
import type { MeetingKind, Office } from './types.ts'

export const OFFICE_NOTICE_CODES = [
  'office-of-the-first-conference',
  'office-not-of-this-conference',
  'office-not-of-a-branch',
  'office-of-the-members',
  'secretary-not-from-standing-committee',
  'chair-not-from-inspection-committee',
  'seats-exceed-summoned',
  'office-again',
] as const
export type OfficeNoticeCode = (typeof OFFICE_NOTICE_CODES)[number]

export interface OfficeInPlace {
  readonly level: OrganisationLevel
  readonly meeting: MeetingKind
  readonly office: Office
  readonly seats: number
  /** People summoned; null before the roll is recorded. */
  readonly summoned: number | null
  /** The office from whose elected people the candidates are taken; null if anybody may stand. */
  readonly eligibleFromOffice: Office | null
  /** Whether an earlier election of the meeting was for the same office. */
  readonly isAgain: boolean
}

/** An election of a meeting, as far as the others of its office depend on it. */
interface NumberedElection {
  readonly office: Office
  /** Its place in the order of votes. */
  readonly number: number
  /** Null unless it is cancelled. */
  readonly cancelled: object | null
}

/** Whether an earlier election of the meeting, not a cancelled one, was for the same office. */
export const isOfficeAgain = (
  { office, number }: Pick<NumberedElection, 'office' | 'number'>,
  elections: readonly NumberedElection[],
): boolean => elections.some((other) => other.office === office && other.number < number && other.cancelled === null)

const OF_FIRST_CONFERENCE: readonly Office[] = [
  'standing-committee',
  'secretary',
  'deputy-secretary',
  'inspection-committee',
  'inspection-chair',
  'inspection-deputy-chair',
]
const OF_CONGRESS: readonly Office[] = ['committee', 'delegates', 'alternate-delegates']
const NOT_OF_BRANCH: readonly Office[] = [
  'standing-committee',
  'inspection-committee',
  'inspection-chair',
  'inspection-deputy-chair',
]
const HEADS: readonly Office[] = ['secretary', 'deputy-secretary']
const INSPECTION_HEADS: readonly Office[] = ['inspection-chair', 'inspection-deputy-chair']

/** Offices that the members of a branch fill by their own vote. */
const OF_BRANCH_MEMBERS: readonly Office[] = ['committee', 'secretary', 'deputy-secretary']

/** The conferences of organs; every other meeting is one of members or of delegates. */
const OF_ORGANS: readonly MeetingKind[] = ['committee-conference', 'inspection-conference']

/**
 * A committee elects its organs, an inspection committee no more than its deputy chairs; congresses elect everybody
 * else. Offices that a branch does not have, or fills by its members, have their own notices.
 */
const isOfOtherMeeting = ({ level, meeting, office }: OfficeInPlace): boolean => {
  if (!OF_ORGANS.includes(meeting)) return false
  if (OF_CONGRESS.includes(office)) return level !== 'chi-bo' || !OF_BRANCH_MEMBERS.includes(office)
  return level !== 'chi-bo' && meeting === 'inspection-conference' && office !== 'inspection-deputy-chair'
}

/** The conditions of the notices, by code. */
const conditions = (place: OfficeInPlace): Readonly<Record<OfficeNoticeCode, boolean>> => {
  const { level, meeting, office, seats, summoned, eligibleFromOffice: from, isAgain } = place
  const isBranch = level === 'chi-bo'
  const atCommittee = meeting === 'committee-conference'
  const ofOrgan = OF_ORGANS.includes(meeting)
  return {
    'office-of-the-first-conference': !isBranch && !ofOrgan && OF_FIRST_CONFERENCE.includes(office),
    'office-not-of-this-conference': isOfOtherMeeting(place),
    'office-not-of-a-branch': isBranch && NOT_OF_BRANCH.includes(office),
    'office-of-the-members': isBranch && ofOrgan && OF_BRANCH_MEMBERS.includes(office),
    'secretary-not-from-standing-committee':
      !isBranch && atCommittee && HEADS.includes(office) && from !== 'standing-committee',
    'chair-not-from-inspection-committee':
      !isBranch && atCommittee && INSPECTION_HEADS.includes(office) && from !== 'inspection-committee',
    'seats-exceed-summoned': summoned !== null && seats > summoned,
    'office-again': isAgain,
  }
}

/** The notices about who elects an office. */
const ABOUT_ELECTORS: readonly OfficeNoticeCode[] = [
  'office-of-the-first-conference',
  'office-not-of-this-conference',
  'secretary-not-from-standing-committee',
  'chair-not-from-inspection-committee',
]

/** Offices that the clause on the first conference names. It says nothing of deputy chairs of inspection. */
// dl-2011:d20.k1
const OF_UPPER_CLAUSE: readonly Office[] = OF_FIRST_CONFERENCE.filter((office) => office !== 'inspection-deputy-chair')

/** The clause on which a notice rests; undefined if none is known. */
const clauseOf = (code: OfficeNoticeCode, { office }: OfficeInPlace): string | undefined => {
  // dl-2011:d24.k4, qd244-2014:d19.k9
  if (code === 'office-of-the-members') return BRANCH_RULE
  // dl-2011:d20.k1
  return ABOUT_ELECTORS.includes(code) && OF_UPPER_CLAUSE.includes(office) ? 'dl-2011:d20.k1' : undefined
}

/** An office at the wrong meeting or in the wrong order, with the clause if one is known. */
export const officeNotices = (
  place: OfficeInPlace,
): readonly { readonly code: OfficeNoticeCode; readonly citation?: string }[] => {
  const unusual = conditions(place)
  return OFFICE_NOTICE_CODES.filter((code) => unusual[code]).map((code) => {
    const citation = clauseOf(code, place)
    return { code, ...(citation === undefined ? {} : { citation }) }
  })
}
