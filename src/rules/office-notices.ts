import type { OrganisationLevel } from './election.ts'
import type { MeetingKind, Office } from './types.ts'

export const OFFICE_NOTICE_CODES = [
  'office-of-the-first-conference',
  'office-not-of-this-conference',
  'office-not-of-a-branch',
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

/** A congress elects committee and delegates, a committee its organs, an inspection committee no more than deputy chairs. */
// dl-2011:d20.k1
const isOfOtherMeeting = ({ meeting, office }: OfficeInPlace): boolean => {
  if (meeting === 'committee-conference') return OF_CONGRESS.includes(office)
  return meeting === 'inspection-conference' && office !== 'inspection-deputy-chair'
}

/** The conditions of the notices, by code. */
const conditions = (place: OfficeInPlace): Readonly<Record<OfficeNoticeCode, boolean>> => {
  const { level, meeting, office, seats, summoned, eligibleFromOffice: from, isAgain } = place
  const isBranch = level === 'chi-bo'
  const atCongress = meeting === 'members-congress' || meeting === 'delegates-congress'
  const atCommittee = meeting === 'committee-conference'
  return {
    'office-of-the-first-conference': !isBranch && atCongress && OF_FIRST_CONFERENCE.includes(office),
    'office-not-of-this-conference': isOfOtherMeeting(place),
    'office-not-of-a-branch': isBranch && NOT_OF_BRANCH.includes(office),
    'secretary-not-from-standing-committee':
      !isBranch && atCommittee && HEADS.includes(office) && from !== 'standing-committee',
    'chair-not-from-inspection-committee':
      !isBranch && atCommittee && INSPECTION_HEADS.includes(office) && from !== 'inspection-committee',
    'seats-exceed-summoned': summoned !== null && seats > summoned,
    'office-again': isAgain,
  }
}

/** The codes that rest on a clause: above the branch the first conference elects its organs, and their heads from them. */
// dl-2011:d20.k1
const OF_CLAUSE: readonly OfficeNoticeCode[] = [
  'office-of-the-first-conference',
  'office-not-of-this-conference',
  'secretary-not-from-standing-committee',
  'chair-not-from-inspection-committee',
]

/** An office at the wrong meeting or in the wrong order, with the clause if one is known. */
export const officeNotices = (
  place: OfficeInPlace,
): readonly { readonly code: OfficeNoticeCode; readonly citation?: string }[] => {
  const unusual = conditions(place)
  return OFFICE_NOTICE_CODES.filter((code) => unusual[code]).map((code) => ({
    code,
    ...(OF_CLAUSE.includes(code) ? { citation: 'dl-2011:d20.k1' } : {}),
  }))
}
