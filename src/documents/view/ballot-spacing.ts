import { err, ok, type Result } from '../../kernel/result.ts'
import type { BallotForm } from '../../rules/types.ts'
import {
  BALLOT_PAPERS,
  type BallotPaper,
  FOOT,
  MARK,
  NAME_GAP,
  type PaperRules,
  RULES,
  type Spacing,
  STROKE_ROOM,
  USUAL_LEAST,
} from './ballot-papers.ts'

/** The facts of a list that decide between the papers, and between one column and two. */
export interface ListOnBallot {
  readonly names: number
  readonly form: BallotForm
  /** Width of the longest name in a size of one point, in micrometres. */
  readonly longest: number
}

/** The list has more names than fit on the paper. */
export interface DoesNotFit {
  readonly code: 'ballot-names-do-not-fit'
  readonly names: number
  /** Names that fit. */
  readonly most: number
}

/** The longest name would be set smaller than the least size of the paper. */
export interface NameTooLong {
  readonly code: 'ballot-name-too-long'
  /** The least size, in points. */
  readonly least: number
}

interface Layout {
  readonly paper: BallotPaper
  readonly spacing: Spacing
}

/** The room of a name in a column, in micrometres; the cells to mark, if there are any, begin at `end`. */
interface NameRoom {
  readonly nameX: number
  readonly nameRight: number
  readonly nameLimit: number
  readonly end: number
}

export const roomForName = (
  { cell, numberWidth }: PaperRules,
  columns: 1 | 2,
  form: BallotForm,
  { from, to }: { readonly from: number; readonly to: number },
): NameRoom => {
  const boxed = form === 'agree-disagree'
  const end = boxed ? to - 2 * cell[columns] : to
  const nameLimit = end - NAME_GAP
  return { nameX: from + numberWidth[columns], nameRight: boxed ? nameLimit : end - STROKE_ROOM, nameLimit, end }
}

/** Rows of one column above the white foot of the ballot. */
const rowsAbove = ({ height, firstRow }: PaperRules, { length, over }: Spacing): number => {
  const room = height - MARK.inset - MARK.side / 2 - FOOT - firstRow
  return Math.floor((room * over) / length)
}

const holds = (rules: PaperRules, spacing: Spacing): number => rowsAbove(rules, spacing) * spacing.columns

/** Names that fit on this paper at most. */
export const mostNames = (paper: BallotPaper): number => {
  const rules = RULES[paper]
  return Math.max(...rules.spacings.map((spacing) => holds(rules, spacing)))
}

/** The size of usual names in points, and the room of a name in micrometres with and without white paper for a stroke. */
export interface TypeRoom {
  readonly size: number
  readonly white: number
  readonly limit: number
}

const typeRoom = ({ paper, spacing }: Layout, form: BallotForm): TypeRoom => {
  const { columns, size } = spacing
  const { nameX, nameRight, nameLimit } = roomForName(RULES[paper], columns, form, RULES[paper].columns[columns][0]!)
  return { size, white: nameRight - nameX, limit: nameLimit - nameX }
}

/**
 * Size in points in which a name is printed, as the template computes it.
 * @param width of the name in a size of one point, in micrometres
 */
export const sizeOfName = ({ size, white, limit }: TypeRoom, width: number): number =>
  width * size <= white ? size : Math.max(white / width, Math.min(USUAL_LEAST, limit / width))

/**
 * The paper and the spacing of a list: the first on which the longest name has 12 points and white paper right of it, else
 * the first on which it has 12 points, else the one on which it is largest.
 * @param papers those that may be chosen, the preferred first
 * @returns `ballot-names-do-not-fit` if no paper has so many rows, `ballot-name-too-long` if the name would be smaller than
 *   the least size of each
 */
export const chooseSpacing = (
  papers: readonly BallotPaper[],
  list: ListOnBallot,
): Result<Layout, DoesNotFit | NameTooLong> => {
  const { names, form, longest } = list
  const long = papers
    .flatMap((paper) => RULES[paper].spacings.map((spacing): Layout => ({ paper, spacing })))
    .filter(({ paper, spacing }) => names <= holds(RULES[paper], spacing))
    .map((layout) => ({ ...layout, room: typeRoom(layout, form) }))
  if (long.length === 0)
    return err({ code: 'ballot-names-do-not-fit', names, most: Math.max(...papers.map(mostNames)) })
  const legible = long.filter(({ paper, room }) => sizeOfName(room, longest) >= RULES[paper].least)
  const usual = longest * USUAL_LEAST
  const chosen =
    legible.find(({ room }) => usual <= room.white) ??
    legible.find(({ room }) => usual <= room.limit) ??
    legible.toSorted((one, other) => sizeOfName(other.room, longest) - sizeOfName(one.room, longest))[0]
  if (!chosen)
    return err({ code: 'ballot-name-too-long', least: Math.min(...papers.map((paper) => RULES[paper].least)) })
  return ok(chosen)
}

/** All papers, the smallest first: half a sheet for short lists of names that are not long. */
const SMALL_FIRST: readonly BallotPaper[] = BALLOT_PAPERS.toSorted(
  (one, other) => RULES[one].height - RULES[other].height,
)

/**
 * The paper that suits a list.
 * @param paper null for the choice by the number and the length of the names
 */
export const paperFor = (paper: BallotPaper | null, list: ListOnBallot): Result<Layout, DoesNotFit | NameTooLong> =>
  chooseSpacing(paper === null ? SMALL_FIRST : [paper], list)
