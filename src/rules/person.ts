import type { Membership } from './candidacy.ts'

export type PersonProblem = 'person-on-approved-list' | 'person-on-board-not-official' | 'person-indistinguishable'

export interface PersonFacts {
  /** The person as to be recorded. */
  readonly person: { readonly membership: Membership }
  /** Whether a voter could not tell the person from somebody else of the meeting. */
  readonly indistinguishable: boolean
  readonly onBallot: boolean
  readonly onBoard: boolean
}

/** Why a person cannot be recorded or corrected like this; null if they can. */
export const personProblem = ({ person, indistinguishable, onBallot, onBoard }: PersonFacts): PersonProblem | null => {
  // qd244-2014:d17.k1, qd190-2024:d15: the ballot keeps the name that was printed
  if (onBallot) return 'person-on-approved-list'
  // qd244-2014:d7, qd190-2024:d8
  if (onBoard && person.membership !== 'official') return 'person-on-board-not-official'
  // A vote for one of two people printed alike could be read as a vote for the other.
  return indistinguishable ? 'person-indistinguishable' : null
}
