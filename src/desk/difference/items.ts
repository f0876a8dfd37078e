import { DIFFERENCE } from '../../locale/desk/difference.ts'
import { say } from '../language.ts'
import { type Choice, type Deciding, decidedMarks, isStrikeOut, NOTHING_TYPED, optionsOf } from './choices.ts'
import { chosenFigure, type Figure, isAsked, keyOfFigure } from './figures.ts'
import { bySlot, type Listed, type Marks, marksBeyond, marksOf, type Slot } from './marks.ts'
import { isOpen, nameOf, type Paper } from './papers.ts'
import { numbersOf, sayDifference, sayFigure, sayKind, sayMark, sayMarks, type TypistOf } from './words.ts'

/** A place at which the entries differ: a paper, or a figure of a sheet. */
export type Item =
  | { readonly kind: 'paper'; readonly id: string; readonly paper: Paper }
  | { readonly kind: 'figure'; readonly id: string; readonly figure: Figure }

export const itemsOf = (papers: readonly Paper[], figures: readonly Figure[]): readonly Item[] => [
  ...papers.filter(isOpen).map((paper): Item => ({ kind: 'paper', id: nameOf(paper), paper })),
  ...figures.filter(isAsked).map((figure): Item => ({ kind: 'figure', id: keyOfFigure(figure), figure })),
]

/** Whether the head has answered it. */
export const isDecided = (item: Item, { papers, list, choices }: Deciding): boolean =>
  item.kind === 'figure'
    ? chosenFigure(item.figure, choices) !== null
    : decidedMarks(item.paper, choices.get(item.id), list, isStrikeOut(papers)) !== undefined

/** One of the answers to choose from, with its words. */
export interface Offered {
  readonly choice: Choice
  readonly title: string
  readonly small: string
}

/** The other sides of a paper, without those that lack it. */
const othersOf = ({ sides }: Paper, slots: readonly Slot[]): readonly Marks[] =>
  bySlot(sides).flatMap(([slot, marks]) => (marks === null || slots.includes(slot) ? [] : [marks]))

/** The marks that distinguish one side from the others: its own ones, or those that it lacks. */
const sayOwn = (marks: Marks, others: readonly Marks[], list: readonly Listed[]): string => {
  const own = marksOf(marks, list)
  const theirs = others.flatMap((other) => marksOf(other, list))
  const aside = marks.setAside ? [say(DIFFERENCE.setAside, { kind: sayKind(marks.setAside) })] : []
  const beyond = [...marksBeyond(own, theirs).map((mark) => sayMark(mark, list)), ...aside]
  if (beyond.length > 0) return beyond.join(', ')
  const lacking = marksBeyond(theirs, own).map((mark) => sayMark(mark, list))
  return lacking.length > 0 ? say(DIFFERENCE.without, { names: lacking.join(', ') }) : sayMarks(marks, list)
}

const titleOf = (paper: Paper, slots: readonly Slot[], marks: Marks | null, list: readonly Listed[]): string => {
  if (marks === null) return say(paper.kind === 'typed-twice' ? DIFFERENCE.one : DIFFERENCE.notThere)
  if (paper.kind === 'typed-twice') return say(DIFFERENCE.two)
  const others = othersOf(paper, slots)
  return others.length === 0 ? say(DIFFERENCE.thereIs) : sayOwn(marks, others, list)
}

/** The answers to choose from, in the order of the entries; the last one is that none of them is right. */
export const offeredFor = (item: Item, list: readonly Listed[], typistOf: TypistOf): readonly Offered[] => {
  const as = (slots: readonly Slot[], title: string): Offered => ({
    choice: { kind: 'as', slots },
    title,
    small: [
      say(DIFFERENCE.asEntry, { slots: numbersOf(slots) }),
      ...slots.flatMap((slot) => typistOf(slot) ?? []),
    ].join(', '),
  })
  const other: Offered = {
    choice: { kind: 'typed', typed: NOTHING_TYPED },
    title: say(DIFFERENCE.other),
    small: say(item.kind === 'figure' ? DIFFERENCE.otherFigure : DIFFERENCE.otherHint),
  }
  if (item.kind === 'paper') {
    const { paper } = item
    return [...optionsOf(paper).map(({ slots, marks }) => as(slots, titleOf(paper, slots, marks, list))), other]
  }
  const byFigure = new Map<number, Slot[]>()
  for (const [slot, figure] of bySlot(item.figure.figures)) {
    byFigure.set(figure, [...(byFigure.get(figure) ?? []), slot])
  }
  return [...[...byFigure].map(([figure, slots]) => as(slots, String(figure))), other]
}

/** Whether an answer is the one chosen. */
export const isChosen = ({ choice: offered }: Offered, choice: Choice | undefined): boolean =>
  choice !== undefined &&
  (choice.kind === 'typed'
    ? offered.kind === 'typed'
    : offered.kind === 'as' && String(offered.slots) === String(choice.slots))

/** How the entries differ at a place. */
export const sayItem = (item: Item, list: readonly Listed[]): string =>
  item.kind === 'paper' ? sayDifference(item.paper) : sayFigure(item.figure, list)
