import { votesNeeded } from '../../rules/majority.ts'
import { exclusionsAt, isOfMembers, leavesBase, majorityBase, otherAbsent } from '../../rules/roll.ts'
import type { ExclusionReason, Roll } from '../../rules/types.ts'
import type { Congress, Person } from '../api/types.ts'

/** Texts of the fields by their names. */
type Values = Readonly<Record<string, string>>
type Meeting = Pick<Congress, 'kind' | 'readings' | 'countVersion'>

/** The figures of a form, as numbers; an empty or half-typed field counts nobody. */
export const rollIn = (meeting: Meeting, values: Values): Roll => {
  const numberIn = (name: string): number => {
    const text = (values[name] ?? '').trim()
    return /^\d{1,4}$/.test(text) ? Number(text) : 0
  }
  const exclusions = exclusionsAt(meeting.kind, meeting.countVersion)
    .map((reason) => [reason, numberIn(reason)] as const)
    .filter(([, count]) => count > 0)
  return {
    summoned: numberIn('summoned'),
    attending: numberIn('attending'),
    exclusions: Object.fromEntries(exclusions),
  }
}

/** The base of the majority and how it comes about. */
export interface RollFigures {
  readonly summoned: number
  /** The people who are taken out of the base, by the reasons that apply. */
  readonly leaving: readonly { readonly reason: ExclusionReason; readonly count: number }[]
  readonly base: number
  /** Null without a base. */
  readonly votesNeeded: number | null
  /** Absent people in none of the groups: they stay in the base. */
  readonly otherAbsent: number
}

/** Computes the figures by the rules by which the service counts. */
export const figuresOf = (meeting: Meeting, roll: Roll): RollFigures => {
  const { kind, readings, countVersion } = meeting
  const base = majorityBase(kind, roll, readings)
  return {
    summoned: roll.summoned,
    leaving: exclusionsAt(kind, countVersion)
      .filter((reason) => leavesBase(reason, kind, readings))
      .map((reason) => ({ reason, count: roll.exclusions[reason] ?? 0 }))
      .filter(({ count }) => count > 0),
    base,
    votesNeeded: votesNeeded(base),
    otherAbsent: otherAbsent(roll),
  }
}

/** The number summoned that the recorded people suggest; null if they suggest none, as where delegates meet. */
export const proposedSummoned = ({ kind }: Pick<Congress, 'kind'>, people: readonly Person[]): number | null => {
  if (!isOfMembers(kind)) return null
  const official = people.filter(({ membership, workingGroup }) => membership === 'official' && !workingGroup).length
  return official > 0 ? official : null
}
