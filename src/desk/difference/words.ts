import { DIFFERENCE } from '../../locale/desk/difference.ts'
import { INVALID_REASON_LABELS } from '../../locale/labels.ts'
import type { Bilingual } from '../../locale/text.ts'
import { say } from '../language.ts'
import { SLOT_NUMBERS } from '../slots.ts'
import type { Figure } from './figures.ts'
import { bySlot, type Listed, type Mark, type Marks, marksOf, type Slot } from './marks.ts'
import type { Paper } from './papers.ts'

export const numberOf = (slot: Slot): number => SLOT_NUMBERS[slot]

/** The name of the typist of an entry; null if it is not known. */
export type TypistOf = (slot: Slot) => string | null

/** Numbers of entries, as in "lượt 1, 3". */
export const numbersOf = (slots: readonly Slot[]): string => slots.map(numberOf).join(', ')

export const sayKind = (kind: NonNullable<Marks['setAside']>): string =>
  say(kind === 'unreadable' ? DIFFERENCE.unreadable : INVALID_REASON_LABELS[kind])

const MANNERS: Readonly<Record<Exclude<Mark['manner'], 'struck'>, Bilingual>> = {
  disagree: DIFFERENCE.disagree,
  neither: DIFFERENCE.neither,
  both: DIFFERENCE.both,
}

/** The marks of one manner. */
export interface MarkLine {
  /** Null for struck names, which the heading of the column names. */
  readonly words: string | null
  readonly marks: readonly Mark[]
}

/** Marks by their manner, in the order of the list. */
export const linesOf = (marks: readonly Mark[]): readonly MarkLine[] =>
  (['struck', 'disagree', 'neither', 'both'] as const).flatMap((manner) => {
    const own = marks.filter((mark) => mark.manner === manner)
    if (own.length === 0) return []
    return [{ words: manner === 'struck' ? null : say(MANNERS[manner]), marks: own }]
  })

/** The words for a ballot without marks. */
export const sayUnmarked = ({ struck }: Marks): string => say(struck ? DIFFERENCE.noneStruck : DIFFERENCE.allAgree)

/** All marks of a ballot in a phrase. */
export const sayMarks = (marks: Marks, list: readonly Listed[]): string => {
  const lines = linesOf(marksOf(marks, list)).map(({ words, marks: own }) => {
    const numbers = own.map(({ place }) => place).join(' ')
    return `${words ?? say(DIFFERENCE.struckNumbers)}: ${numbers}`
  })
  const aside = marks.setAside ? [say(DIFFERENCE.setAside, { kind: sayKind(marks.setAside) })] : []
  return [...(lines.length > 0 ? lines : [sayUnmarked(marks)]), ...aside].join('; ')
}

/** A name with its number, and what is marked beside it unless it is struck. */
export const sayMark = ({ place, manner }: Mark, list: readonly Listed[]): string => {
  const name = `${place} ${list[place - 1]?.fullName ?? ''}`
  return manner === 'struck' ? name : `${name} (${say(MANNERS[manner])})`
}

const slotsWith = ({ sides }: Paper, isThere: boolean): readonly Slot[] =>
  bySlot(sides).flatMap(([slot, side]) => ((side !== null) === isThere ? [slot] : []))

/** How the entries differ about a paper. */
export const sayDifference = (paper: Paper): string => {
  if (paper.kind === 'missed') return say(DIFFERENCE.missedBy, { slot: numbersOf(slotsWith(paper, false)) })
  if (paper.kind === 'typed-twice') return say(DIFFERENCE.typedTwice, { slot: numbersOf(slotsWith(paper, true)) })
  if (paper.kind === 'moved') return say(DIFFERENCE.moved)
  return say(paper.kind === null ? DIFFERENCE.same : DIFFERENCE.otherMarks)
}

/** The name of a figure on a tally sheet. */
export const sayFigure = ({ column, reason, place = 0, boxes }: Figure, list: readonly Listed[]): string => {
  const name = `${place} ${list[place - 1]?.fullName ?? ''}`
  switch (column) {
    case 'ballots':
      return say(DIFFERENCE.totalBallots)
    case 'valid':
      return say(DIFFERENCE.validBallots)
    case 'invalid':
      return say(DIFFERENCE.invalidBallots, { reason: reason ? say(INVALID_REASON_LABELS[reason]) : '' })
    case 'votes':
      return say(boxes ? DIFFERENCE.agreeWith : DIFFERENCE.votesFor, { name })
    case 'disagree':
      return say(DIFFERENCE.votesAgainst, { name })
  }
}
