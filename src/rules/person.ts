import type { Membership } from './candidacy.ts'
import type { ListedPerson } from './list.ts'

export type PersonProblem =
  | 'person-on-approved-list'
  | 'name-of-another-person'
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
  /** How far the correction concerns the name and the year of birth alone. */
  readonly nameCorrection: NameCorrection
  readonly onBoard: boolean
  /** Whether the person is on a candidate list, or on a board that the meeting elected. */
  readonly withinMeeting: boolean
}

/** Why a person cannot be recorded or corrected like this; null if they can. */
export const personProblem = (facts: PersonFacts): PersonProblem | null => {
  const { person, indistinguishable, onBallot, addsDateOnly, nameCorrection, onBoard, withinMeeting } = facts
  // qd244-2014:d17.k1, qd190-2024:d15: the ballot keeps the name that was printed
  if (onBallot && !addsDateOnly && nameCorrection !== 'spelling') {
    return nameCorrection === 'another-name' ? 'name-of-another-person' : 'person-on-approved-list'
  }
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

/** The letters of a name without case, tones and marks. */
const lettersOf = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/[^a-z]/gu, '')

/** The number of letters to insert, delete or replace that makes one text the other. */
const editsBetween = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1]
    for (const [column, wanted] of [...other].entries()) {
      const replaced = row[column]! + (letter === wanted ? 0 : 1)
      next.push(Math.min(replaced, row[column + 1]! + 1, next[column]! + 1))
    }
    row = next
  }
  return row[other.length]!
}

/** At most one letter in three differs between two spellings of one name; tones and marks are not compared. */
const LETTERS_PER_EDIT = 3

/** Whether two names can be two spellings of one. */
export const isSpellingOf = (one: string, other: string): boolean => {
  const [a, b] = [lettersOf(one), lettersOf(other)]
  return LETTERS_PER_EDIT * editsBetween(a, b) <= Math.max(a.length, b.length)
}

/**
 * A correction of name and year of birth alone: of the spelling, or to a name that looks like another person's. `none`:
 * anything else.
 */
export type NameCorrection = 'none' | 'spelling' | 'another-name'

/**
 * How far a correction concerns the name and the year of birth alone. The spelling may be corrected after the list is
 * approved, with a reason; the papers keep the name as it was printed.
 */
export const nameCorrection = (before: RecordedPerson, after: RecordedPerson): NameCorrection => {
  const isSame = before.fullName === after.fullName && before.birthYear === after.birthYear
  const differs =
    before.partySince !== after.partySince ||
    before.unit !== after.unit ||
    before.membership !== after.membership ||
    before.workingGroup !== after.workingGroup
  if (isSame || differs) return 'none'
  return isSpellingOf(before.fullName, after.fullName) ? 'spelling' : 'another-name'
}
