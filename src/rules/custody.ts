export type IssueProblem = 'board-missing' | 'issued-exceed-printed'

export interface IssueFacts {
  /** Whether the meeting has a counting board. */
  readonly hasBoard: boolean
  readonly printed: number
  readonly issued: number
  /** Spoiled ballots taken back and replaced; not among `issued`. */
  readonly replaced: number
}

/** Why ballots cannot have been handed out like this; null if they can. */
// qd244-2014:d7.k2, qd190-2024:d8.k2: the counting board hands the ballots out
export const issueProblem = ({ hasBoard, printed, issued, replaced }: IssueFacts): IssueProblem | null => {
  if (!hasBoard) return 'board-missing'
  return issued + replaced > printed ? 'issued-exceed-printed' : null
}

/**
 * The version of the roll that the ballots bind a round to: the version asked for, else the one already bound, else
 * the newest. A correction of another figure must not move the round to a newer roll, and with it the base.
 */
// qd244-2014:d32, qd190-2024:d30
export const rollToBind = (asked: number | null, bound: number | null, newest: number | null): number | null =>
  asked ?? bound ?? newest
