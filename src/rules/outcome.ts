import { isMoreThanHalf } from './majority.ts'
import type { Readings, RoundKind, Verdict } from './types.ts'

/** Who takes the seats, as 0-based positions. Decisions that belong to the congress are variants, never exceptions. */
export interface Seating {
  readonly outcome: 'complete' | 'tie' | 'seats-left'
  /** Votes high to low, equal votes in ballot order. */
  readonly elected: readonly number[]
  /** The people tied at the last seats, in ballot order; more of them than seats left. */
  readonly tied: readonly number[]
  readonly seatsLeft: number
}

/** Whether the higher votes win without more than half. */
// qd244-2014:d32, qd190-2024:d30: reading tieAtCut
export const higherVotesWin = (roundKind: RoundKind, readings: Pick<Readings, 'tieAtCut'>): boolean =>
  roundKind === 'tie-revote' && readings.tieAtCut === 'revote-plurality'

const byVotes = (votes: readonly number[]) => (a: number, b: number) => votes[b]! - votes[a]! || a - b

/**
 * Seats the names. `base` is the base of the majority, or null if the higher votes win.
 *
 * If more names than seats pass half, the higher votes win; if that leaves more people on equal votes than seats,
 * those people are tied and none of them is elected.
 */
// qd244-2014:d32, qd190-2024:d30
export const seatNames = (votes: readonly number[], seats: number, base: number | null): Seating => {
  const passed = [...votes.keys()].filter((name) => base === null || isMoreThanHalf(votes[name]!, base))
  passed.sort(byVotes(votes))
  if (passed.length <= seats) {
    const seatsLeft = seats - passed.length
    return { outcome: seatsLeft === 0 ? 'complete' : 'seats-left', elected: passed, tied: [], seatsLeft }
  }
  const cut = votes[passed[seats - 1]!]!
  // never settled by age, order or chance
  if (votes[passed[seats]!] !== cut) {
    return { outcome: 'complete', elected: passed.slice(0, seats), tied: [], seatsLeft: 0 }
  }
  const elected = passed.filter((name) => votes[name]! > cut)
  const tied = passed.filter((name) => votes[name] === cut)
  return { outcome: 'tie', elected, tied, seatsLeft: seats - elected.length }
}

/** Who takes the alternate seats, as 0-based positions. */
export type AlternateSeating = Pick<Seating, 'elected' | 'tied' | 'seatsLeft'>

/**
 * Seats alternates from the vote on delegates: those past half and not elected, the higher votes first. Nothing is
 * settled before all delegates are. People on equal votes at the last seats are tied; Party age plays no part.
 */
// qd294-2025:i11.4.1
export const seatAlternates = (
  votes: readonly number[],
  seats: number,
  { base, delegates }: { readonly base: number; readonly delegates: Pick<Seating, 'elected' | 'tied'> },
): AlternateSeating => {
  const open = { elected: [], tied: [], seatsLeft: seats }
  if (seats === 0 || delegates.tied.length > 0) return open
  const taken = new Set(delegates.elected)
  // A name without votes never passes half, and keeps every position.
  const left = votes.map((count, name) => (taken.has(name) ? 0 : count))
  const { elected, tied, seatsLeft } = seatNames(left, seats, base)
  return { elected, tied, seatsLeft }
}

/** Each name's verdict in ballot order. */
export const verdicts = (
  count: number,
  { elected, tied }: Pick<Seating, 'elected' | 'tied'>,
  alternates: readonly number[] = [],
): readonly Verdict[] => {
  const all = new Array<Verdict>(count).fill('not-elected')
  for (const name of alternates) all[name] = 'alternate'
  for (const name of elected) all[name] = 'elected'
  for (const name of tied) all[name] = 'tied'
  return all
}
