import { ok, type Result } from '../../kernel/result.ts'
import type { BallotForm } from '../../rules/types.ts'
import {
  type Area,
  area,
  type BallotPaper,
  type BallotText,
  MARK,
  type PaperRules,
  RULES,
  type Spacing,
  TICK,
  USUAL_LEAST,
} from './ballot-papers.ts'
import { chooseSpacing, type DoesNotFit, type ListOnBallot, type NameTooLong, roomForName } from './ballot-spacing.ts'

/** A mark by which a scanner finds the ballot. */
export interface CornerMark {
  /** Centre in micrometres. */
  readonly x: number
  readonly y: number
  /** Whether the square has a white square in its middle, which shows how the ballot lies. */
  readonly ring: boolean
}

/** The row of one name. */
export interface NameRow {
  readonly top: number
  readonly bottom: number
  /** The number of the name begins here, the name at `nameX`; the row ends at `right`. */
  readonly numberX: number
  readonly nameX: number
  readonly right: number
  /** A name of the usual size ends before this. A longer one is set smaller, and may then reach `nameLimit`. */
  readonly nameRight: number
  readonly nameLimit: number
  /** The cells to mark; null on a ballot on which names are struck out. */
  readonly agree: Area | null
  readonly disagree: Area | null
}

/**
 * Everything on a ballot that has a place: whole micrometres from its top left corner. The same for every list of one
 * length on one paper in as many columns.
 */
export interface BallotGeometry {
  readonly unit: 'micrometre'
  readonly paper: BallotPaper
  readonly form: BallotForm
  readonly width: number
  readonly height: number
  /** Black squares; the white square of the ring is `hole` wide. */
  readonly marks: { readonly side: number; readonly hole: number; readonly corners: readonly CornerMark[] }
  /** Black bars at both edges of each row; empty unless the setting asks for them. */
  readonly ticks: readonly Area[]
  /** The distance of two rows, as an exact fraction: `length / over`. */
  readonly pitch: { readonly length: number; readonly over: number }
  readonly columns: 1 | 2
  readonly rows: readonly NameRow[]
  /** The place of the seal, and the diameter of the circle that it prints. */
  readonly seal: Area & { readonly diameter: number }
  /** Size of the names in points, and the smallest to which a name is set before it may come nearer to the edge. */
  readonly type: { readonly size: number; readonly least: number }
  readonly texts: Readonly<Record<BallotText, Area>>
}

/** A sheet of paper with ballots on it, each measured from its own cut line. */
export interface BallotSheet {
  readonly width: number
  readonly height: number
  readonly ballots: readonly { readonly x: number; readonly y: number }[]
}

export interface BallotOrder extends ListOnBallot {
  readonly paper: BallotPaper
  /** Bars beside the rows. Off by default: they made no difference in the trial. */
  readonly rowTicks?: boolean
}

const corners = ({ width, height }: PaperRules): readonly CornerMark[] => {
  const { inset } = MARK
  return [
    { x: inset, y: inset, ring: false },
    { x: width - inset, y: inset, ring: false },
    { x: inset, y: height - inset, ring: false },
    { x: width - inset, y: height - inset, ring: true },
  ]
}

const rowsOf = (rules: PaperRules, spacing: Spacing, { names, form }: BallotOrder): readonly NameRow[] => {
  const { length, over, columns } = spacing
  const perColumn = Math.ceil(names / columns)
  const cell = rules.cell[columns]
  /** Each edge is rounded by itself, so that no error adds up. */
  const edge = (row: number): number => rules.firstRow + Math.round((row * length) / over)
  return Array.from({ length: names }, (_, name) => {
    const { from, to } = rules.columns[columns][Math.floor(name / perColumn)]!
    const [top, bottom] = [edge(name % perColumn), edge((name % perColumn) + 1)]
    const { nameX, nameRight, nameLimit, end } = roomForName(rules, columns, form, { from, to })
    const boxed = form === 'agree-disagree'
    return {
      top,
      bottom,
      numberX: from,
      nameX,
      right: to,
      nameRight,
      nameLimit,
      agree: boxed ? area(end, top, cell, bottom - top) : null,
      disagree: boxed ? area(end + cell, top, cell, bottom - top) : null,
    }
  })
}

const ticksOf = ({ width }: PaperRules, rows: readonly NameRow[]): readonly Area[] => {
  const heights = [...new Set(rows.map(({ top, bottom }) => Math.round((top + bottom - TICK.height) / 2)))]
  const left = MARK.inset - TICK.width / 2
  return heights.flatMap((y) =>
    [left, width - MARK.inset - TICK.width / 2].map((x) => area(x, y, TICK.width, TICK.height)),
  )
}

/**
 * The layout of a ballot. It depends on the number of names and the form, and never on a voter. The width of the longest
 * name chooses among the spacings; it moves nothing within one.
 * @param order `names` is 1 or more
 */
// qd244-2014:d17.k1, qd190-2024:d15: names in the order of the list, the seal at top left
export const ballotGeometry = (order: BallotOrder): Result<BallotGeometry, DoesNotFit | NameTooLong> => {
  const { paper, form, rowTicks = false } = order
  const rules = RULES[paper]
  const chosen = chooseSpacing([paper], order)
  if (!chosen.ok) return chosen
  const { spacing } = chosen.value
  const rows = rowsOf(rules, spacing, order)
  return ok({
    unit: 'micrometre',
    paper,
    form,
    width: rules.width,
    height: rules.height,
    marks: { side: MARK.side, hole: MARK.hole, corners: corners(rules) },
    ticks: rowTicks ? ticksOf(rules, rows) : [],
    pitch: { length: spacing.length, over: spacing.over },
    columns: spacing.columns,
    rows,
    seal: { ...area(rules.seal.x - 24_000, rules.seal.y - 24_000, 48_000, 48_000), diameter: 36_000 },
    type: { size: spacing.size, least: USUAL_LEAST },
    texts: rules.texts,
  })
}

/** The sheet of A4 on which the ballots are printed. */
export const ballotSheet = (paper: BallotPaper): BallotSheet =>
  paper === 'a4'
    ? { width: 210_000, height: 297_000, ballots: [{ x: 0, y: 0 }] }
    : { width: 297_000, height: 210_000, ballots: [0, 148_500].map((x) => ({ x, y: 0 })) }
