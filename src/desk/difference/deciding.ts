import { DIFFERENCE } from '../../locale/desk/difference.ts'
import type { BallotBatch } from '../api/types.ts'
import { say } from '../language.ts'
import { type Choices, countOf, type Deciding, isStrikeOut } from './choices.ts'
import { contradicted, type Figure, figuresOf } from './figures.ts'
import { type Item, isDecided, itemsOf } from './items.ts'
import { type Paper, papersOf } from './papers.ts'
import type { Compared } from './read-stack.ts'
import { numberOf } from './words.ts'

/** Whether the entries have one order, opposite ones, or none that can be compared. */
export type StackOrder = 'kept' | 'reversed' | 'lost'

/** The places at which the entries of a stack differ, whatever the answers are. */
export interface Places {
  readonly papers: readonly Paper[]
  readonly figures: readonly Figure[]
  readonly items: readonly Item[]
  readonly order: StackOrder
  readonly strikeOut: boolean
}

/** Everything that the page shows, from the facts and the answers so far. */
export interface DecidingState extends Places {
  readonly deciding: Deciding
  /** Places without an answer. */
  readonly left: readonly Item[]
  /** Why the answers cannot be recorded yet; null if they can. */
  readonly obstacle: string | null
}

const orderOf = ({ pairs }: Compared['differences']): StackOrder => {
  const orders = pairs.map(({ order }) => order)
  if (orders.includes('lost')) return 'lost'
  return orders.includes('reversed') ? 'reversed' : 'kept'
}

/** The places that the comparison of the entries gives. */
export const placesIn = ({ entries, sheets, differences }: Compared): Places => {
  const papers = papersOf(entries, differences.pairs)
  const boxes = sheets.some(({ sheet }) => sheet.names.some(({ disagree }) => disagree !== undefined))
  const figures = figuresOf(differences.pairs, boxes)
  const items = itemsOf(papers, figures)
  return { papers, figures, items, order: orderOf(differences), strikeOut: isStrikeOut(papers) }
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

/** The page as the answers so far make it. */
export const decidingState = (
  batch: BallotBatch,
  compared: Compared,
  places: Places,
  choices: Choices,
): DecidingState => {
  const { papers, figures, items } = places
  const deciding = { papers, list: compared.list, choices }
  const left = items.filter((item) => !isDecided(item, deciding))
  return { ...places, deciding, left, obstacle: obstacleOf(batch, compared, { deciding, figures, left }) }
}
