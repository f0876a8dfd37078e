import type { Resolution } from '../api/types.ts'
import { bySlot, contentOf, type Listed, type Marks, numbersIn, type Slot } from './marks.ts'
import { isOpen, nameOf, type Paper } from './papers.ts'

/** One answer to the question what a paper says. */
export interface Option {
  /** The entries that say so. */
  readonly slots: readonly Slot[]
  /** Null if there is no such paper. */
  readonly marks: Marks | null
}

/** The texts of the fields in which the head types what the paper says, or a figure that was counted again. */
export interface TypedMarks {
  readonly figure: string
  readonly struck: string
  readonly agree: string
  readonly disagree: string
  readonly setAside: Marks['setAside']
}

export const NOTHING_TYPED: TypedMarks = { figure: '', struck: '', agree: '', disagree: '', setAside: null }

/** The head's answer for a paper or a figure: as some entries say, or as typed. */
export type Choice =
  | { readonly kind: 'as'; readonly slots: readonly Slot[] }
  | { readonly kind: 'typed'; readonly typed: TypedMarks }

/** Answers by the names of papers and figures. */
export type Choices = ReadonlyMap<string, Choice>

export const NO_CHOICES: Choices = new Map()

/** Whether an answer was given about a paper or figure that is another one now, because an entry was typed again. */
export const hasFallen = (items: readonly { readonly id: string }[], choices: Choices): boolean =>
  [...choices.keys()].some((id) => !items.some((item) => item.id === id))

/** The statements of the entries about a paper, each once, in the order of the entries. */
export const optionsOf = ({ sides }: Paper): readonly Option[] => {
  const options = new Map<string, { slots: Slot[]; marks: Marks | null }>()
  for (const [slot, marks] of bySlot(sides)) {
    const content = marks ? contentOf(marks) : ''
    const option = options.get(content) ?? { slots: [], marks }
    option.slots.push(slot)
    options.set(content, option)
  }
  return [...options.values()]
}

/** Whether the ballots have names struck out; false for a list without surplus. */
export const isStrikeOut = (papers: readonly Paper[]): boolean =>
  papers.some(({ sides }) => Object.values(sides).some((side) => side?.struck !== undefined))

/** The marks typed by the head; null while they are not complete. */
export const typedMarks = (
  { struck, agree, disagree, setAside }: TypedMarks,
  list: readonly Listed[],
  strikeOut: boolean,
): Marks | null => {
  const ids = (text: string): readonly string[] | null =>
    numbersIn(text, list.length)?.flatMap((place) => list[place - 1]?.personId ?? []) ?? null
  if (strikeOut) {
    const names = ids(struck)
    return names && { struck: names, setAside }
  }
  const [left, right] = [ids(agree), ids(disagree)]
  return left && right && { agree: left, disagree: right, setAside }
}

/** The marks of a paper by the head's answer; `undefined` while there is none, null if there is no such paper. */
export const decidedMarks = (
  paper: Paper,
  choice: Choice | undefined,
  list: readonly Listed[],
  strikeOut: boolean,
): Marks | null | undefined => {
  if (!choice) return undefined
  if (choice.kind === 'typed') return typedMarks(choice.typed, list, strikeOut) ?? undefined
  return paper.sides[choice.slots[0] ?? 'first']
}

/** Everything that the answers are read against. */
export interface Deciding {
  readonly papers: readonly Paper[]
  readonly list: readonly Listed[]
  readonly choices: Choices
}

const decided = ({ papers, list, choices }: Deciding, paper: Paper): Marks | null | undefined =>
  decidedMarks(paper, choices.get(nameOf(paper)), list, isStrikeOut(papers))

/** Whether there is such a paper in the stack, as far as it is known. */
const isThere = (deciding: Deciding, paper: Paper): boolean => {
  if (!isOpen(paper)) return true
  const marks = decided(deciding, paper)
  return marks === undefined ? paper.kind !== 'typed-twice' : marks !== null
}

/** Ballots in the stack by the answers so far. */
export const countOf = (deciding: Deciding): number =>
  deciding.papers.filter((paper) => isThere(deciding, paper)).length

/** The number of the paper to take in hand, counted within the stack from its first one, by the answers before it. */
export const sheetOf = (deciding: Deciding, paper: Paper): number =>
  deciding.papers.slice(0, deciding.papers.indexOf(paper)).filter((before) => isThere(deciding, before)).length + 1

/** The papers for the service: each as it is in every entry afterwards. */
export const resolvedPapers = (deciding: Deciding): Resolution['papers'] =>
  deciding.papers.filter(isOpen).flatMap((paper): Resolution['papers'] => {
    const marks = decided(deciding, paper)
    if (marks === undefined) return []
    if (marks !== null) return [{ at: paper.at, ...plain(marks) }]
    const there = Object.entries(paper.at).filter(([, number]) => number !== null)
    return [{ at: Object.fromEntries(there), absent: true }]
  })

const plain = ({ struck, agree, disagree, setAside }: Marks): Marks => ({
  ...(struck ? { struck } : {}),
  ...(agree ? { agree } : {}),
  ...(disagree ? { disagree } : {}),
  setAside,
})
