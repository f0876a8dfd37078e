/** The size of a simulated day, after the load model of a province. */
export interface DaySize {
  readonly congresses: number
  /** Congresses that count at one moment. */
  readonly atOnce: number
  /** Papers of all votes together. */
  readonly ballots: number
  /** From the first sign-in to the last closing. */
  readonly minutes: number
}

/** Committee, secretary and deputy secretary of a branch. */
export const VOTES = 3

/** Papers of each vote of a congress; over all congresses they add up to exactly the ballots of the day. */
export const papersOf = ({ congresses, ballots }: DaySize, congress: number): readonly number[] => {
  const upTo = (vote: number): number => Math.floor((ballots * vote) / (congresses * VOTES))
  const first = congress * VOTES
  return Array.from({ length: VOTES }, (_, vote) => upTo(first + vote + 1) - upTo(first + vote))
}

export interface Slot {
  /** Milliseconds from the beginning of the day. */
  readonly beginMs: number
  readonly lengthMs: number
}

/** When a congress counts: one begins after the other, so that as many as asked for count at once, until the time is over. */
export const slotOf = ({ congresses, atOnce, minutes }: DaySize, congress: number): Slot => {
  const dayMs = minutes * 60_000
  const lengthMs = (dayMs * atOnce) / (congresses + atOnce)
  const beginMs = congresses === 1 ? 0 : ((dayMs - lengthMs) * congress) / (congresses - 1)
  return { beginMs, lengthMs }
}

const SET_UP = 0.1
const TYPING = 0.85

/** When the ballots of a vote are due, in milliseconds from the beginning of the congress. */
export const dueTimes = ({ lengthMs }: Slot, vote: number, papers: number): readonly number[] => {
  const [from, each] = [lengthMs * SET_UP, (lengthMs * (1 - SET_UP)) / VOTES]
  return Array.from({ length: papers }, (_, number) => from + each * (vote + (TYPING * number) / papers))
}

/**
 * The place of the name that is struck on a paper of a strike-out list: mostly the last one, so that the others are elected,
 * and now and then another, so that a mix-up of ballots shows.
 */
export const struckPlace = (congress: number, vote: number, number: number, names: number): number => {
  const turn = congress * 5 + vote * 3 + number
  return turn % 7 === 0 ? Math.floor(turn / 7) % (names - 1) : names - 1
}
