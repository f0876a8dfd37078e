import type { BatchMode } from './batch.ts'
import { type EntryRefusal, type EntryState, type Hand, isOwnEntry, type Manner, typingProblem } from './entry.ts'

export type ModeProblem = 'batch-takes-sheet' | 'batch-takes-ballots'

/** Why ballots, or a sheet, cannot be typed into a stack of this mode; null if they can. A stack without a mode takes both. */
export const modeProblem = (event: 'ballots-entered' | 'sheet-entered', mode: BatchMode | null): ModeProblem | null => {
  if (event === 'ballots-entered') return mode === 'tally-sheet' ? 'batch-takes-sheet' : null
  return mode === 'ballots' ? 'batch-takes-ballots' : null
}

/** An entry as far as it is typed. */
export interface TypedSoFar {
  /** Null before anything is typed. */
  readonly manner: Manner | null
  /** Ballots entered and not removed. */
  readonly entered: number
  /** Ballots removed; their numbers are not used again. */
  readonly removed: number
}

export type MannerProblem = 'entry-takes-sheet' | 'entry-takes-ballots'

/** Why an entry that was begun in one manner takes nothing of another; null if it does. */
export const mannerProblem = (
  event: 'ballots-entered' | 'sheet-entered',
  { manner, entered }: Pick<TypedSoFar, 'manner' | 'entered'>,
): MannerProblem | null => {
  if (event === 'ballots-entered') return manner === 'tally-sheet' ? 'entry-takes-sheet' : null
  return manner !== null && manner !== 'tally-sheet' && entered > 0 ? 'entry-takes-ballots' : null
}

/** The manner of an entry after ballots, one of them repeated or not. */
export const mannerAfter = (manner: Manner | null, repeats: boolean): Manner =>
  repeats || manner === 'patterns' ? 'patterns' : 'ballots'

/** The number of the next ballot of an entry. */
export const nextNumber = ({ entered, removed }: Pick<TypedSoFar, 'entered' | 'removed'>): number =>
  entered + removed + 1

/** An entry and the ballots that somebody adds to it. */
export interface BallotsFacts extends TypedSoFar {
  readonly mode: BatchMode | null
  readonly state: EntryState
  readonly hand: Hand
  /** Whether the actor has had a hand in another entry of the batch. */
  readonly handInOther: boolean
  /** Ballots in the stack. */
  readonly size: number
  /** Ballots added now. */
  readonly count: number
  /** The number that the first of them is said to get; null if none is said. */
  readonly from: number | null
}

export type BallotsProblem =
  | EntryRefusal
  | 'batch-takes-sheet'
  | 'entry-takes-sheet'
  | 'entry-of-another'
  | 'ballot-position'
  | 'batch-full'
  | 'entered-before'

const listed = <Code extends string>(isWrong: boolean, code: Code): readonly Code[] => (isWrong ? [code] : [])

/**
 * Everything that keeps ballots from being added to an entry, the most general first: a use case answers with the first
 * of them. The SQL function `enter_ballots` decides the same, except for the mode, and a test compares the two.
 */
export const ballotsProblems = (facts: BallotsFacts): readonly BallotsProblem[] => {
  const { mode, state, hand, handInOther, size, entered, count, from } = facts
  const ofMode = listed(modeProblem('ballots-entered', mode) !== null, 'batch-takes-sheet')
  const ofState = typingProblem(state, 'ballots-entered')
  if (ofState === 'entry-unknown') return [...ofMode, ofState]
  return [
    ...ofMode,
    ...listed(!isOwnEntry(hand, 'ballots-entered'), 'entry-of-another'),
    ...(ofState ? [ofState] : []),
    ...listed(mannerProblem('ballots-entered', facts) !== null, 'entry-takes-sheet'),
    ...listed(from !== null && from !== nextNumber(facts), 'ballot-position'),
    ...listed(entered + count > size, 'batch-full'),
    // Asked once, when somebody begins an entry.
    ...listed(hand.typist === null && handInOther, 'entered-before'),
  ]
}
