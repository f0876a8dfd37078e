import type { RoundState } from './round.ts'

/** A vote by show of hands. */
export interface HandVote {
  readonly for: number
  readonly against: number
  readonly blank: number
}

/** All hands counted in a vote. */
export const handsOf = (vote: HandVote): number => vote.for + vote.against + vote.blank

/** Whether more hands were counted than people attend. `attending` is null before the roll is recorded. */
export const handsExceed = (vote: HandVote, attending: number | null): boolean =>
  attending !== null && handsOf(vote) > attending

/**
 * Whether the hands say the opposite of the recorded outcome: a vote that was carried with no more hands for it than
 * against it, or one that was lost with more than half of those attending for it.
 * @param attending null before the roll is recorded
 */
export const handsContradict = (vote: HandVote, isCarried: boolean, attending: number | null): boolean =>
  isCarried ? vote.for <= vote.against : 2 * vote.for > Math.max(attending ?? 0, handsOf(vote))

/**
 * Whether a vote was carried without more than half of those attending. No clause of the regulations names the
 * majority of a show of hands.
 */
export const lacksHalf = (vote: HandVote, attending: number | null): boolean =>
  2 * vote.for <= Math.max(attending ?? 0, handsOf(vote))

/** Whether a term ends before it begins; both are years. */
export const isTermBackwards = ({ from, to }: { readonly from: number; readonly to: number }): boolean => to < from

/** Whether ballots of a round are out and its result is not declared. */
export const isUnfinished = (state: RoundState): boolean => state === 'voting' || state === 'counting'

/** The number of the next version; `current` is null before the first. */
export const versionAfter = (current: number | null): number => (current ?? 0) + 1

/** Whether a correction lacks its reason; a first version needs none. */
export const lacksReason = (version: number, reason: string | null): boolean => version > 1 && reason === null
