import type { BatchMode } from './batch.ts'
import { type EntryRefusal, type EntryState, type Hand, isOwnEntry, typingProblem } from './entry.ts'

export type ModeProblem = 'batch-takes-sheet' | 'batch-takes-ballots'

/** Why ballots, or a sheet, cannot be typed into a stack of this mode; null if they can. */
export const modeProblem = (event: 'ballots-entered' | 'sheet-entered', mode: BatchMode): ModeProblem | null => {
  if (event === 'ballots-entered') return mode === 'ballots' ? null : 'batch-takes-sheet'
  return mode === 'tally-sheet' ? null : 'batch-takes-ballots'
}

/** An entry and the ballots that somebody adds to it. */
export interface BallotsFacts {
  readonly mode: BatchMode
  readonly state: EntryState
  readonly hand: Hand
  /** Whether the actor has had a hand in another entry of the batch. */
  readonly handInOther: boolean
  /** Ballots in the stack. */
  readonly size: number
  /** Ballots entered before. */
  readonly entered: number
  /** Ballots added now. */
  readonly count: number
}

export type BallotsProblem = EntryRefusal | 'batch-takes-sheet' | 'entry-of-another' | 'batch-full' | 'entered-before'

const listed = <Code extends string>(isWrong: boolean, code: Code): readonly Code[] => (isWrong ? [code] : [])

/**
 * Everything that keeps ballots from being added to an entry, the most general first: a use case answers with the first
 * of them. The SQL function `enter_ballots` decides the same, except for the mode, and a test compares the two.
 */
export const ballotsProblems = (facts: BallotsFacts): readonly BallotsProblem[] => {
  const { mode, state, hand, handInOther, size, entered, count } = facts
  const ofMode = modeProblem('ballots-entered', mode) === null ? [] : (['batch-takes-sheet'] as const)
  const ofState = typingProblem(state, 'ballots-entered')
  if (ofState === 'entry-unknown') return [...ofMode, ofState]
  return [
    ...ofMode,
    ...listed(!isOwnEntry(hand, 'ballots-entered'), 'entry-of-another'),
    ...(ofState ? [ofState] : []),
    ...listed(entered + count > size, 'batch-full'),
    // Asked once, when somebody begins an entry.
    ...listed(hand.typist === null && handInOther, 'entered-before'),
  ]
}
