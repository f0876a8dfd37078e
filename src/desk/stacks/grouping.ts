import type { BallotBatch } from '../api/types.ts'

/** The papers of a stack as the typist of one entry counted them. */
export interface PaperCount {
  readonly slot: BallotBatch['entries'][number]['slot']
  readonly papers: number
}

/** The counts of typists that are not the size of the stack. */
export const otherCounts = ({ entries, size }: Pick<BallotBatch, 'entries' | 'size'>): readonly PaperCount[] =>
  entries.flatMap(({ slot, papers }) => (papers === null || papers === size ? [] : [{ slot, papers }]))

/** Why a stack waits for the head of the board. */
export type Need =
  /** Typists have counted another number of papers than the stack is said to have. */
  | { readonly code: 'papers'; readonly counts: readonly PaperCount[] }
  /** Its finished entries are not equal. */
  | { readonly code: 'differing' }
  /** So many ballots that the typists set aside wait for a ruling. */
  | { readonly code: 'ruling'; readonly ballots: number }

export interface NeedingStack {
  readonly stack: BallotBatch
  readonly need: Need
}

/** The stacks of a round by what they need, each in the order of their numbers. */
export interface Groups {
  readonly needing: readonly NeedingStack[]
  /** Nobody types them now, and an entry is missing. */
  readonly waiting: readonly BallotBatch[]
  readonly typed: readonly BallotBatch[]
  /** They count, or would if nothing else were missing. */
  readonly settled: readonly BallotBatch[]
  readonly cancelled: readonly BallotBatch[]
}

/** Whether somebody types an entry now. Nobody but the head is told who, so for others every open entry is typed. */
const isTyped = ({ entries }: BallotBatch, seesTypists: boolean): boolean =>
  !seesTypists || entries.some(({ state, typist }) => state === 'open' && typist !== null)

const isOpen = ({ entries }: BallotBatch): boolean => entries.some(({ state }) => state === 'open')

const needOf = (stack: BallotBatch, waitingBallots: ReadonlyMap<string, number>): Need | null => {
  const { standing, id } = stack
  const counts = otherCounts(stack)
  if (counts.length > 0) return { code: 'papers', counts }
  if (standing === 'differing') return { code: 'differing' }
  return standing === 'ruling' ? { code: 'ruling', ballots: waitingBallots.get(id) ?? 0 } : null
}

/**
 * Sorts the stacks of a round by what they need. Nothing of what is typed matters here: only which entries are finished
 * and, if all are, how they compare.
 * @param waitingBallots ballots that wait for a ruling, by the id of their stack
 * @param seesTypists whether the reader learns who types, as the head does
 */
export const groupStacks = (
  stacks: readonly BallotBatch[],
  waitingBallots: ReadonlyMap<string, number>,
  seesTypists: boolean,
): Groups => {
  const live = stacks.filter(({ cancelled }) => !cancelled)
  const needing = live.flatMap((stack) => {
    const need = needOf(stack, waitingBallots)
    return need ? [{ stack, need }] : []
  })
  const rest = live.filter((stack) => !needing.some((one) => one.stack === stack))
  return {
    needing,
    waiting: rest.filter((stack) => isOpen(stack) && !isTyped(stack, seesTypists)),
    typed: rest.filter((stack) => isOpen(stack) && isTyped(stack, seesTypists)),
    settled: rest.filter((stack) => !isOpen(stack)),
    cancelled: stacks.filter(({ cancelled }) => cancelled),
  }
}

/** Ballots in stacks that are not cancelled. */
export const ballotsIn = (stacks: readonly BallotBatch[]): number =>
  stacks.reduce((sum, { size, cancelled }) => (cancelled ? sum : sum + size), 0)
