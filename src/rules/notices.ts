import { monthsFrom } from './dates.ts'
import type { OrganisationLevel } from './election.ts'
import { findImplementingCitation } from './regulations/implementing/citations.ts'
import { isOfMembers } from './roll.ts'
import type { ImplementingId, MeetingKind, Office } from './types.ts'

export const NOTICE_CODES = [
  'level-ended',
  'branch-congress-early',
  'branch-congress-late',
  'office-of-the-first-conference',
  'standing-committee-over-third',
  'branch-of-fewer-than-three',
] as const
export type NoticeCode = (typeof NOTICE_CODES)[number]

/** Something unusual about a meeting, its roll or an election: it is shown, and never refuses what really happened. */
export interface Notice {
  readonly code: NoticeCode
  readonly severity: 'warning'
  /** The clause; absent if no clause in force on the day of the meeting is known. */
  readonly citation?: string
}

const notice = (code: NoticeCode, citation: string | undefined): Notice => ({
  code,
  severity: 'warning',
  ...(citation === undefined ? {} : { citation }),
})

export interface MeetingNoticeFacts {
  readonly level: OrganisationLevel
  readonly meeting: MeetingKind
  /** Plain date of the meeting. */
  readonly heldOn: string
  readonly implementing: ImplementingId | null
  /** Plain date on which the term ends that ends with this congress; null if unknown. */
  readonly previousTermEnd: string | null
}

/** The district level ended on this day. The program cannot see a đảng bộ khối: it is a name, not a level. */
const LEVELS_ENDED_ON = '2025-07-01'

// qd294-2025:i10.4.2
const levelNotices = ({ level, heldOn, implementing }: MeetingNoticeFacts): readonly Notice[] => {
  if (level !== 'district' || heldOn < LEVELS_ENDED_ON) return []
  const clause = implementing && findImplementingCitation(implementing, 'levels-ended')
  return [notice('level-ended', clause ?? undefined)]
}

/** Months, counted from the end of the term in both directions. */
const BRANCH_TERM_MONTHS = 6

/** The congress of a branch may be early or late by six months, with the consent of its grassroots committee. */
// dl-2011:d24.k3
const termNotices = ({ level, meeting, heldOn, previousTermEnd }: MeetingNoticeFacts): readonly Notice[] => {
  if (level !== 'chi-bo' || meeting !== 'members-congress' || previousTermEnd === null) return []
  if (heldOn < monthsFrom(previousTermEnd, -BRANCH_TERM_MONTHS)) {
    return [notice('branch-congress-early', 'dl-2011:d24.k3')]
  }
  return heldOn > monthsFrom(previousTermEnd, BRANCH_TERM_MONTHS)
    ? [notice('branch-congress-late', 'dl-2011:d24.k3')]
    : []
}

/** Unusual properties of a meeting itself: a level that ended, or a branch's congress far from the end of its term. */
export const meetingNotices = (facts: MeetingNoticeFacts): readonly Notice[] => [
  ...levelNotices(facts),
  ...termNotices(facts),
]

export interface RollNoticeFacts {
  readonly level: OrganisationLevel
  readonly meeting: MeetingKind
  /** People summoned; null before the roll is recorded. */
  readonly summoned: number | null
}

const BRANCH_FROM = 3

/** A meeting of members summons every official member of a branch, and at least three of them make a branch. */
// dl-2011:d24.k1
export const rollNotices = ({ level, meeting, summoned }: RollNoticeFacts): readonly Notice[] =>
  level === 'chi-bo' && isOfMembers(meeting) && summoned !== null && summoned < BRANCH_FROM
    ? [notice('branch-of-fewer-than-three', 'dl-2011:d24.k1')]
    : []

export interface ElectionNoticeFacts extends RollNoticeFacts {
  readonly implementing: ImplementingId | null
  readonly office: Office
  readonly seats: number
  /** Seats of the newest election of the committee at this meeting; null if there is none. */
  readonly committeeSeats: number | null
}

const OF_FIRST_CONFERENCE: readonly Office[] = [
  'standing-committee',
  'secretary',
  'deputy-secretary',
  'inspection-committee',
  'inspection-chair',
  'inspection-deputy-chair',
]

/** Offices that the new committee fills at its first conference, above the branch. */
// dl-2011:d20.k1
const firstConferenceNotices = ({ level, meeting, office }: ElectionNoticeFacts): readonly Notice[] => {
  const atCongress = meeting === 'members-congress' || meeting === 'delegates-congress'
  return level !== 'chi-bo' && atCongress && OF_FIRST_CONFERENCE.includes(office)
    ? [notice('office-of-the-first-conference', 'dl-2011:d20.k1')]
    : []
}

/**
 * Members of the committee; null if unknown. A conference of the committee summons all sitting members. A congress
 * decides the number of seats, and the number stays the measure if some of the seats are left vacant.
 */
const committeeSize = ({ meeting, summoned, committeeSeats }: ElectionNoticeFacts): number | null =>
  meeting === 'committee-conference' ? summoned : committeeSeats

/** More than one third of the committee. Exactly one third is allowed, and so are exceptions set from above. */
// qd294-2025:i14.2
const standingCommitteeNotices = (facts: ElectionNoticeFacts): readonly Notice[] => {
  const size = committeeSize(facts)
  if (facts.office !== 'standing-committee' || size === null || 3 * facts.seats <= size) return []
  const clause = facts.implementing && findImplementingCitation(facts.implementing, 'standing-committee-third')
  return [notice('standing-committee-over-third', clause ?? undefined)]
}

/** Unusual but permitted properties of an election; empty if there are none. */
export const electionNotices = (facts: ElectionNoticeFacts): readonly Notice[] => [
  ...firstConferenceNotices(facts),
  ...standingCommitteeNotices(facts),
  ...rollNotices(facts),
]
