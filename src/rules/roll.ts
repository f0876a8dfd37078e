import { sum } from '../kernel/integers.ts'
import {
  type CountVersion,
  EXCLUSION_REASONS,
  type ExclusionReason,
  type MeetingKind,
  type Readings,
  type Roll,
} from './types.ts'

const MEMBERS = ['temporaryElsewhere', 'exempt', 'suspended', 'prosecuted', 'excusedThroughout'] as const
const CONFERENCE = ['temporaryElsewhere', 'suspended', 'prosecuted', 'excusedThroughout'] as const

/** The reasons for leaving the base that exist at each kind of meeting. */
const EXCLUSIONS: Readonly<Record<MeetingKind, readonly ExclusionReason[]>> = {
  // qd244-2014:d32.k2, qd190-2024:d30.k2, qd294-2025:i9.3.2, hd01-2016:i13.2, hd06-2025:i14.2; the first two only for
  // people who do not come and vote
  'members-congress': MEMBERS,
  'members-conference': MEMBERS,
  // qd244-2014:d32.k3, qd190-2024:d30.k3, qd294-2025:i9.3.1, qd294-2025:i11.3.2, qd294-2025:i11.4.4; `rejected` is the
  // reading rejectedDelegates
  'delegates-congress': ['conveningAbsent', 'absentWithoutAlternate', 'rejected'],
  // qd244-2014:d32.k4, qd190-2024:d30.k4, qd294-2025:i9.3.3: reading conferenceBase
  'committee-conference': CONFERENCE,
  'inspection-conference': CONFERENCE,
}

/** The groups of a roll whose people are absent. */
export const AWAY: readonly ExclusionReason[] = EXCLUSION_REASONS.filter((reason) => reason !== 'rejected')

/** Whether official members themselves meet, not their delegates or a committee. */
export const isOfMembers = (meeting: MeetingKind): boolean =>
  meeting === 'members-congress' || meeting === 'members-conference'

const isConference = (meeting: MeetingKind): boolean =>
  meeting === 'committee-conference' || meeting === 'inspection-conference'

/** The reasons for leaving the base at this kind of meeting. Conferences of version 1 have no `temporaryElsewhere`. */
export const exclusionsAt = (meeting: MeetingKind, version: CountVersion): readonly ExclusionReason[] => {
  const all = EXCLUSIONS[meeting]
  return version === 1 && isConference(meeting) ? all.filter((reason) => reason !== 'temporaryElsewhere') : all
}

/** The reasons that leave the base of a conference under each value of the reading. */
const LEAVES_CONFERENCE: Readonly<Record<Readings['conferenceBase'], readonly ExclusionReason[]>> = {
  // Someone excused stays in the base.
  'sitting-294': ['temporaryElsewhere', 'suspended', 'prosecuted'],
  'sitting-minus-excused': CONFERENCE,
  sitting: [],
}

/** Whether people with this reason leave the base; a reading can keep them in it. */
export const leavesBase = (reason: ExclusionReason, meeting: MeetingKind, readings: Readings): boolean => {
  // reading conferenceBase
  if (isConference(meeting)) return LEAVES_CONFERENCE[readings.conferenceBase].includes(reason)
  // reading rejectedDelegates
  if (reason === 'rejected') return readings.rejectedDelegates === 'removed-before-base'
  return true
}

/** The absent people who are in no group of the roll. A rejected delegate may sit in the hall, and is not among the absent. */
export const otherAbsent = ({ summoned, attending, exclusions }: Roll): number =>
  Math.max(0, summoned - attending - sum(AWAY.map((reason) => exclusions[reason] ?? 0)))

/**
 * The base of the majority in people: those summoned less the exclusions of this kind of meeting. It never depends on
 * ballots. May be zero or negative if the roll is wrong.
 */
export const majorityBase = (meeting: MeetingKind, roll: Roll, readings: Readings): number => {
  const leaving = EXCLUSIONS[meeting].filter((reason) => leavesBase(reason, meeting, readings))
  return roll.summoned - sum(leaving.map((reason) => roll.exclusions[reason] ?? 0))
}

/**
 * Whether enough people attend: two thirds of those summoned less those rejected. A reading; it warns and never
 * blocks.
 */
export const quorumMet = (roll: Roll, readings: Pick<Readings, 'quorum'>): boolean =>
  // reading quorum
  readings.quorum === 'none' || roll.attending * 3 >= (roll.summoned - (roll.exclusions.rejected ?? 0)) * 2

export interface RollContradiction<
  Code = 'attending-exceeds-summoned' | 'roll-does-not-add-up' | 'exclusion-not-of-this-meeting',
> {
  readonly code: Code
  /** Path inside the roll, with dots: `attending`, `exclusions`, `exclusions.exempt`. */
  readonly field: string
}

/** People who cannot all have been summoned. */
export type CountedTwice = RollContradiction<'attending-exceeds-summoned' | 'roll-does-not-add-up'>

/**
 * People counted twice. Excluded people do not attend, with one exception: a rejected delegate may still sit in the
 * hall, so `rejected` stays out of the sum.
 */
const attendingContradictions = (meeting: MeetingKind, roll: Roll): readonly CountedTwice[] => {
  if (roll.attending > roll.summoned) return [{ code: 'attending-exceeds-summoned', field: 'attending' }]
  const away = EXCLUSIONS[meeting].filter((reason) => reason !== 'rejected')
  const excluded = sum(away.map((reason) => roll.exclusions[reason] ?? 0))
  return roll.attending + excluded > roll.summoned ? [{ code: 'roll-does-not-add-up', field: 'exclusions' }] : []
}

/**
 * Warnings about the roll of a file that is counted as it is: people counted twice. A recorded meeting refuses such a
 * roll.
 */
export const rollWarnings = (meeting: MeetingKind, roll: Roll): readonly CountedTwice[] =>
  attendingContradictions(meeting, roll)

/** Contradictions in a roll; empty if there are none. */
export const rollContradictions = (
  meeting: MeetingKind,
  roll: Roll,
  version: CountVersion,
): readonly RollContradiction[] => {
  const own: readonly string[] = exclusionsAt(meeting, version)
  const foreign = Object.keys(roll.exclusions).filter((reason) => !own.includes(reason))
  return [
    ...attendingContradictions(meeting, roll),
    ...foreign.map((reason) => ({ code: 'exclusion-not-of-this-meeting', field: `exclusions.${reason}` }) as const),
  ]
}
