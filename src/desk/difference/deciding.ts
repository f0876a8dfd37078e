import { DIFFERENCE } from '../../locale/desk/difference.ts'
import type { BallotBatch } from '../api/types.ts'
import { say } from '../language.ts'
import { type Choices, countOf, type Deciding, isStrikeOut } from './choices.ts'
import { contradicted, type Figure, figuresOf } from './figures.ts'
import { type Item, isDecided, itemsOf } from './items.ts'
import { papersOf } from './papers.ts'
import type { Compared } from './read-stack.ts'
import { numberOf } from './words.ts'

/** Whether the entries have one order, opposite ones, or none that can be compared. */
export type StackOrder = 'kept' | 'reversed' | 'lost'

/** Everything that the page shows, from the facts and the answers so far. */
export interface DecidingState {
  readonly deciding: Deciding
  readonly figures: readonly Figure[]
  readonly items: readonly Item[]
  /** Places without an answer. */
  readonly left: readonly Item[]
  readonly order: StackOrder
  readonly strikeOut: boolean
  /** Why the answers cannot be recorded yet; null if they can. */
  readonly obstacle: string | null
}

const orderOf = ({ pairs }: Compared['differences']): StackOrder => {
  const orders = pairs.map(({ order }) => order)
  if (orders.includes('lost')) return 'lost'
  return orders.includes('reversed') ? 'reversed' : 'kept'
}

const obstacleOf = (
  { size }: Pick<BallotBatch, 'size'>,
  { entries, sheets }: Compared,
  { deciding, figures, left }: Pick<DecidingState, 'deciding' | 'figures' | 'left'>,
): string | null => {
  if (left.length > 0) return say(DIFFERENCE.notAll, { count: left.length })
  const count = countOf(deciding)
  if (entries.length > 0 && count !== size) return say(DIFFERENCE.wrongCount, { count, size })
  const contradiction = contradicted(
    figures,
    deciding.choices,
    sheets.map(({ slot }) => slot),
  )
  return contradiction === null ? null : say(DIFFERENCE.byBallots, { slot: numberOf(contradiction) })
}

export const decidingState = (batch: BallotBatch, compared: Compared, choices: Choices): DecidingState => {
  const { differences, entries, list } = compared
  const papers = papersOf(entries, differences.pairs)
  const figures = figuresOf(differences.pairs)
  const deciding = { papers, list, choices }
  const items = itemsOf(papers, figures)
  const left = items.filter((item) => !isDecided(item, choices, deciding))
  return {
    deciding,
    figures,
    items,
    left,
    order: orderOf(differences),
    strikeOut: isStrikeOut(papers),
    obstacle: obstacleOf(batch, compared, { deciding, figures, left }),
  }
}
