import { sum } from '../kernel/integers.ts'
import type { ExclusionReason, MeetingKind, Readings, Roll } from './types.ts'

const CONFERENCE_EXCLUSIONS = ['suspended', 'prosecuted', 'excusedThroughout'] as const

/** The reasons for leaving the base that exist at each kind of meeting. */
export const EXCLUSIONS_BY_MEETING: Readonly<Record<MeetingKind, readonly ExclusionReason[]>> = {
  // qd244-2014:d32.k2, qd190-2024:d30.k2, hd01-2016:i13.2; the first two only for people who do not come and vote
  'members-congress': ['temporaryElsewhere', 'exempt', 'suspended', 'prosecuted', 'excusedThroughout'],
  // qd244-2014:d32.k3, qd190-2024:d30.k3; `rejected` is the reading rejectedDelegates
  'delegates-congress': ['conveningAbsent', 'absentWithoutAlternate', 'rejected'],
  // qd244-2014:d32.k4, qd190-2024:d30.k4: reading conferenceBase
  'committee-conference': CONFERENCE_EXCLUSIONS,
  'inspection-conference': CONFERENCE_EXCLUSIONS,
}

const isConference = (meeting: MeetingKind): boolean =>
  meeting === 'committee-conference' || meeting === 'inspection-conference'

/** Whether people with this reason leave the base; a reading can keep them in it. */
export const leavesBase = (reason: ExclusionReason, meeting: MeetingKind, readings: Readings): boolean => {
  // reading conferenceBase: `sitting` keeps everyone summoned in the base
  if (isConference(meeting)) return readings.conferenceBase === 'sitting-minus-excused'
  // reading rejectedDelegates
  if (reason === 'rejected') return readings.rejectedDelegates === 'removed-before-base'
  return true
}

/**
 * The base of the majority in people: those summoned less the exclusions of this kind of meeting. It never depends on
 * ballots. May be zero or negative if the roll is wrong.
 */
export const majorityBase = (meeting: MeetingKind, roll: Roll, readings: Readings): number => {
  const leaving = EXCLUSIONS_BY_MEETING[meeting].filter((reason) => leavesBase(reason, meeting, readings))
  return roll.summoned - sum(leaving.map((reason) => roll.exclusions[reason] ?? 0))
}

/**
 * Whether enough people attend: two thirds of those summoned less those rejected. A reading; it warns and never
 * blocks.
 */
export const quorumMet = (roll: Roll, readings: Readings): boolean =>
  // reading quorum
  readings.quorum === 'none' || roll.attending * 3 >= (roll.summoned - (roll.exclusions.rejected ?? 0)) * 2

export interface RollContradiction {
  readonly code: 'attending-exceeds-summoned' | 'roll-does-not-add-up' | 'exclusion-not-of-this-meeting'
  /** Path inside the roll, with dots: `attending`, `exclusions`, `exclusions.exempt`. */
  readonly field: string
}

/**
 * People counted twice. Excluded people do not attend, with one exception: a rejected delegate may still sit in the
 * hall, so `rejected` stays out of the sum.
 */
const attendingContradictions = (meeting: MeetingKind, roll: Roll): readonly RollContradiction[] => {
  if (roll.attending > roll.summoned) return [{ code: 'attending-exceeds-summoned', field: 'attending' }]
  const away = EXCLUSIONS_BY_MEETING[meeting].filter((reason) => reason !== 'rejected')
  const excluded = sum(away.map((reason) => roll.exclusions[reason] ?? 0))
  return roll.attending + excluded > roll.summoned ? [{ code: 'roll-does-not-add-up', field: 'exclusions' }] : []
}

/** Contradictions in a roll; empty if there are none. */
export const rollContradictions = (meeting: MeetingKind, roll: Roll): readonly RollContradiction[] => {
  const own: readonly string[] = EXCLUSIONS_BY_MEETING[meeting]
  const foreign = Object.keys(roll.exclusions).filter((reason) => !own.includes(reason))
  return [
    ...attendingContradictions(meeting, roll),
    ...foreign.map((reason) => ({ code: 'exclusion-not-of-this-meeting', field: `exclusions.${reason}` }) as const),
  ]
}
