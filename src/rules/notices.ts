import type { Membership } from './candidacy.ts'
import { monthsFrom } from './dates.ts'
import { DAY_NOTICE_CODES, type DayFacts, dayNotices } from './day-notices.ts'
import type { OrganisationLevel } from './election.ts'
import { hasOddPreparation, type Nomination } from './list.ts'
import { type HandVote, lacksHalf } from './meeting.ts'
import { latePaperNotices, MOMENT_NOTICE_CODES, type MomentNoticeCode, type Recording } from './moment-notices.ts'
import type { NotElected } from './not-elected.ts'
import { OFFICE_NOTICE_CODES, type OfficeInPlace, officeNotices } from './office-notices.ts'
import type { Procedure } from './procedure.ts'
import { citation } from './regulations/citations.ts'
import { findImplementingCitation } from './regulations/implementing/citations.ts'
import { isOfMembers, quorumMet } from './roll.ts'
import type { ImplementingId, MeetingKind, Readings, Roll } from './types.ts'

export const NOTICE_CODES = [
  'organisation-again',
  'level-ended',
  'branch-congress-early',
  'branch-congress-late',
  'branch-with-delegates',
  'upper-level-with-members',
  'meeting-again',
  ...DAY_NOTICE_CODES,
  ...MOMENT_NOTICE_CODES,
  ...OFFICE_NOTICE_CODES,
  'standing-committee-over-third',
  'branch-of-fewer-than-three',
  'quorum-not-met',
  'hands-below-half',
  'board-below-entries',
  'prepared-surplus',
  'appointed-not-official',
  'appointment-before-meeting',
  'appointed-after-half-or-fewer',
  'person-gone-on-list',
  'carried-without-seat',
] as const
export type NoticeCode = (typeof NOTICE_CODES)[number]

/** Something unusual about a meeting, its roll or an election: it is shown, and never refuses what really happened. */
export interface Notice {
  readonly code: NoticeCode
  readonly severity: 'warning'
  /** The clause; absent if no clause in force on the day of the meeting is known. */
  readonly citation?: string
  /** Full names of the people concerned; absent if it is about nobody in particular. */
  readonly names?: readonly string[]
}

const notice = (code: NoticeCode, citation: string | undefined): Notice => ({
  code,
  severity: 'warning',
  ...(citation === undefined ? {} : { citation }),
})

export interface OrganisationNoticeFacts {
  readonly superiorId: string | null
  /** The other organisations of the same name. */
  readonly namesakes: readonly { readonly superiorId: string | null }[]
}

/** Branches of many superiors have one name; two below one superior, or one without a superior, are hardly two. */
export const organisationNotices = ({ superiorId, namesakes }: OrganisationNoticeFacts): readonly Notice[] => {
  const isAgain = namesakes.some((other) => other.superiorId === superiorId || !other.superiorId || !superiorId)
  return isAgain ? [notice('organisation-again', undefined)] : []
}

export interface MeetingNoticeFacts extends DayFacts {
  readonly implementing: ImplementingId | null
  /** Plain date on which the term ends that ends with this congress; null if unknown. */
  readonly previousTermEnd: string | null
  /** Days of the other meetings of the organisation of this kind and term; a cancelled one is left out. */
  readonly alike: readonly string[]
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

/** Levels whose members are too many to meet; no clause on it was read. */
const UPPER_LEVELS: readonly OrganisationLevel[] = ['district', 'province', 'central']

/** The members of a branch meet themselves, without delegates; those of a level above the grassroots send delegates. */
const electorateNotices = ({ level, meeting }: MeetingNoticeFacts): readonly Notice[] => {
  if (level === 'chi-bo' && meeting === 'delegates-congress') return [notice('branch-with-delegates', undefined)]
  const isUpper = UPPER_LEVELS.includes(level) && isOfMembers(meeting)
  return isUpper ? [notice('upper-level-with-members', undefined)] : []
}

/** A term has one congress of a kind; an organ meets often, though hardly twice on one day. */
const twinNotices = ({ meeting, heldOn, alike }: MeetingNoticeFacts): readonly Notice[] => {
  const isCongress = meeting === 'members-congress' || meeting === 'delegates-congress'
  const isAgain = isCongress ? alike.length > 0 : alike.includes(heldOn)
  return isAgain ? [notice('meeting-again', undefined)] : []
}

/**
 * Unusual properties of a meeting itself: a level that ended, a branch's congress far from the end of its term or of
 * delegates, a meeting of all members above the grassroots, another congress of the same term, and days and terms that do
 * not fit each other.
 */
export const meetingNotices = (facts: MeetingNoticeFacts): readonly Notice[] => [
  ...levelNotices(facts),
  ...termNotices(facts),
  ...electorateNotices(facts),
  ...twinNotices(facts),
  ...dayNotices(facts).map((code) => notice(code, undefined)),
]

export interface RollNoticeFacts {
  readonly level: OrganisationLevel
  readonly meeting: MeetingKind
  /** Null before the roll is recorded. */
  readonly roll: Roll | null
  readonly readings: Pick<Readings, 'quorum'>
}

const BRANCH_FROM = 3

/** A meeting of members summons every official member of a branch, and at least three of them make a branch. */
// dl-2011:d24.k1
const sizeNotices = ({ level, meeting, roll }: RollNoticeFacts): readonly Notice[] =>
  level === 'chi-bo' && isOfMembers(meeting) && roll !== null && roll.summoned < BRANCH_FROM
    ? [notice('branch-of-fewer-than-three', 'dl-2011:d24.k1')]
    : []

/** Unusual properties of a roll: a branch of fewer than three, or fewer people attending than the quorum. */
// reading quorum
export const rollNotices = (facts: RollNoticeFacts): readonly Notice[] => [
  ...sizeNotices(facts),
  ...(facts.roll !== null && !quorumMet(facts.roll, facts.readings) ? [notice('quorum-not-met', undefined)] : []),
]

/** A vote that was carried without more than half of those attending; no clause names the majority of hands. */
export const handsNotices = (vote: HandVote, attending: number | null): readonly Notice[] =>
  lacksHalf(vote, attending) ? [notice('hands-below-half', undefined)] : []

/** A board too small for the entries that its meeting chose, each of which is typed by another person. */
export const boardNotices = (members: number, { entries }: Pick<Procedure, 'entries'>): readonly Notice[] =>
  members < entries ? [notice('board-below-entries', undefined)] : []

/**
 * A list whose prepared part has another surplus than the convening committee prepares, or that names people of whom it is
 * recorded that they died, or that the superior struck them from a list of this election.
 * @param gone full names of these people
 */
// qd190-2024:d14.k1
export const listNotices = (
  facts: Parameters<typeof hasOddPreparation>[0],
  candidates: readonly Nomination[],
  gone: readonly string[],
): readonly Notice[] => [
  ...(hasOddPreparation(facts, candidates) ? [notice('prepared-surplus', citation(facts.regulation, 'surplus'))] : []),
  ...(gone.length > 0 ? [{ ...notice('person-gone-on-list', undefined), names: gone }] : []),
]

/** Notices that cite no clause. */
export const momentNotices = (codes: readonly MomentNoticeCode[]): readonly Notice[] =>
  codes.map((code) => notice(code, undefined))

export interface AppointmentNoticeFacts extends Recording {
  readonly membership: Membership
  /** Plain date of the paper of the superior. */
  readonly paperDate: string
  /** The votes in the election that did not elect the person; empty if the person did not stand. */
  readonly votes: readonly Pick<NotElected, 'appointableFrom' | 'citation'>[]
}

/**
 * The clause speaks of appointments to the committee. A branch secretary is one of its members already, or the branch has
 * no committee; the superior decides whether the clause concerns the appointment.
 */
// hd06-2025:i16.3
const waitingNotices = ({ votes, paperDate }: AppointmentNoticeFacts): readonly Notice[] => {
  const waits = votes.filter(({ appointableFrom }) => appointableFrom !== null && paperDate < appointableFrom)
  const clause = waits.flatMap((vote) => vote.citation ?? [])[0]
  return clause === undefined ? [] : [notice('appointed-after-half-or-fewer', clause)]
}

/**
 * Unusual properties of an appointment by the superior after the third round: a person who is not an official member, a
 * paper from before the meeting, or a person with half or fewer votes within the last twelve months. Nothing is refused.
 */
export const appointmentNotices = (facts: AppointmentNoticeFacts): readonly Notice[] => [
  ...(facts.membership === 'official' ? [] : [notice('appointed-not-official', undefined)]),
  ...(facts.paperDate < facts.heldOn ? [notice('appointment-before-meeting', undefined)] : []),
  ...momentNotices(latePaperNotices(facts.paperDate, facts)),
  ...waitingNotices(facts),
]

export interface ElectionNoticeFacts extends RollNoticeFacts, Omit<OfficeInPlace, 'summoned'> {
  readonly implementing: ImplementingId | null
  /** Seats of the newest election of the committee at this meeting; null if there is none. */
  readonly committeeSeats: number | null
  /** Whether somebody came over from the election from which the candidates are taken, and holds no seat by it now. */
  readonly isSeatLost: boolean
}

/**
 * Members of the committee; null if unknown. A conference of the committee summons all sitting members. A congress
 * decides the number of seats, and the number stays the measure if some of the seats are left vacant.
 */
const committeeSize = ({ meeting, roll, committeeSeats }: ElectionNoticeFacts): number | null =>
  meeting === 'committee-conference' ? (roll?.summoned ?? null) : committeeSeats

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
  ...officeNotices({ ...facts, summoned: facts.roll?.summoned ?? null }).map(({ code, citation }) =>
    notice(code, citation),
  ),
  ...standingCommitteeNotices(facts),
  ...sizeNotices(facts),
  ...(facts.isSeatLost ? [notice('carried-without-seat', undefined)] : []),
]
