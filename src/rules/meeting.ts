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

/** Whether a term ends before it begins; both are years. */
export const isTermBackwards = ({ from, to }: { readonly from: number; readonly to: number }): boolean => to < from

/** Whether ballots of a round are out and its result is not declared. */
export const isUnfinished = (state: RoundState): boolean => state === 'voting' || state === 'counting'

/** The number of the next version; `current` is null before the first. */
export const versionAfter = (current: number | null): number => (current ?? 0) + 1

/** Whether a correction lacks its reason; a first version needs none. */
export const lacksReason = (version: number, reason: string | null): boolean => version > 1 && reason === null
