import type { Membership } from './candidacy.ts'
import { indistinguishable, type NamedPerson } from './name-order.ts'

export type PersonProblem = 'person-on-approved-list' | 'person-on-board-not-official' | 'person-indistinguishable'

export interface PersonFacts {
  /** The person as to be recorded. */
  readonly person: NamedPerson & { readonly membership: Membership }
  /** All people recorded at the meeting, possibly including an earlier version of this person. */
  readonly all: readonly NamedPerson[]
  readonly onBallot: boolean
  readonly onBoard: boolean
}

/** Why a person cannot be recorded or corrected like this; null if they can. */
export const personProblem = ({ person, all, onBallot, onBoard }: PersonFacts): PersonProblem | null => {
  // qd244-2014:d17.k1, qd190-2024:d15: the ballot keeps the name that was printed
  if (onBallot) return 'person-on-approved-list'
  // qd244-2014:d7, qd190-2024:d8
  if (onBoard && person.membership !== 'official') return 'person-on-board-not-official'
  // If two people are printed alike, a vote for one could be read as a vote for the other.
  const people = [...all.filter(({ id }) => id !== person.id), person]
  const alike = indistinguishable(people).some((group) => group.includes(person.id))
  return alike ? 'person-indistinguishable' : null
}
