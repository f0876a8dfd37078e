import type { Membership } from './candidacy.ts'
import type { ListedPerson } from './list.ts'

export type PersonProblem =
  | 'person-on-approved-list'
  | 'person-on-board-not-official'
  | 'working-group-within-meeting'
  | 'person-indistinguishable'

export interface PersonFacts {
  /** The person as to be recorded. */
  readonly person: { readonly membership: Membership; readonly workingGroup: boolean }
  /** Whether a voter could not tell the person from somebody else of the meeting. */
  readonly indistinguishable: boolean
  readonly onBallot: boolean
  /** Whether the correction adds an unknown date of admission to the Party and changes nothing else. */
  readonly addsDateOnly: boolean
  readonly onBoard: boolean
  /** Whether the person is on a candidate list, or on a board that the meeting elected. */
  readonly withinMeeting: boolean
}

/** Why a person cannot be recorded or corrected like this; null if they can. */
export const personProblem = (facts: PersonFacts): PersonProblem | null => {
  const { person, indistinguishable, onBallot, addsDateOnly, onBoard, withinMeeting } = facts
  // qd244-2014:d17.k1, qd190-2024:d15: the ballot keeps the name that was printed
  if (onBallot && !addsDateOnly) return 'person-on-approved-list'
  // qd244-2014:d7, qd190-2024:d8
  if (onBoard && person.membership !== 'official') return 'person-on-board-not-official'
  // qd294-2025:i12.4.1: a working group comes from outside
  if (withinMeeting && person.workingGroup) return 'working-group-within-meeting'
  // A vote for one of two people printed alike could be read as a vote for the other.
  return indistinguishable ? 'person-indistinguishable' : null
}

/** A person as recorded. */
export interface RecordedPerson extends Omit<ListedPerson, 'id'> {
  readonly membership: Membership
  readonly workingGroup: boolean
}

/**
 * Whether a correction adds an unknown date of admission to the Party and changes nothing else. It is possible at any
 * time, because the date may decide which alternate is called up, after the ballots and after the congress.
 */
// qd294-2025:i11.4.2
export const addsDateOnly = (before: RecordedPerson, after: RecordedPerson): boolean =>
  before.partySince === null &&
  after.partySince !== null &&
  before.fullName === after.fullName &&
  before.birthYear === after.birthYear &&
  before.unit === after.unit &&
  before.membership === after.membership &&
  before.workingGroup === after.workingGroup
