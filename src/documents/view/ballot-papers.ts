/** Sizes of a ballot: a sheet of A4 upright, or half of it, cut from an A4 sheet that lies on its side. */
export const BALLOT_PAPERS = ['a4', 'a5'] as const
export type BallotPaper = (typeof BALLOT_PAPERS)[number]

/** A rectangle in micrometres from the top left corner of the ballot. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const BALLOT_TEXTS = ['issuer', 'party', 'title', 'instruction', 'heads'] as const
export type BallotText = (typeof BALLOT_TEXTS)[number]

/** Makes an area from micrometres. */
export const area = (x: number, y: number, width: number, height: number): Area => ({ x, y, width, height })

/** The corner marks, in micrometres; `inset` is the distance of their centres from the edges. */
export const MARK = { side: 5_000, hole: 2_200, inset: 14_500 }
/** The bars beside a row. */
export const TICK = { width: 4_000, height: 1_400 }
/** Nothing is printed between the last row and the marks below it. */
export const FOOT = 5_000
/** White paper right of a name, so that a stroke through it ends on the paper. */
export const STROKE_ROOM = 15_000
/** A name set smaller stays this far from the end of its room. */
export const NAME_GAP = 2_000

/** Names have this size in points or more, if there is a paper that holds them. */
export const USUAL_LEAST = 12
/** Small letters are then 0.95 mm high. No name is printed smaller. */
const LEAST_OF_ALL = 6

export interface Spacing {
  /** The pitch is `length / over`. */
  readonly length: number
  readonly over: number
  readonly columns: 1 | 2
  readonly size: number
}

export interface PaperRules {
  readonly width: number
  readonly height: number
  /** The smallest size of a name on this paper, in points. */
  readonly least: number
  readonly firstRow: number
  /** In the order in which they are preferred. */
  readonly spacings: readonly Spacing[]
  /** Left and right ends of the columns, for one column and for two. */
  readonly columns: Readonly<Record<1 | 2, readonly { readonly from: number; readonly to: number }[]>>
  /** From the number of a name to the name. */
  readonly numberWidth: Readonly<Record<1 | 2, number>>
  /** Width of a cell to mark, and where the first of the two begins, from the end of the column. */
  readonly cell: Readonly<Record<1 | 2, number>>
  readonly seal: { readonly x: number; readonly y: number }
  readonly texts: Readonly<Record<BallotText, Area>>
}

/** A quarter of the height of A4: folds in halves and quarters run between two rows. */
const QUARTER = 74_250

/** The measures of each paper, in micrometres. */
export const RULES: Readonly<Record<BallotPaper, PaperRules>> = {
  a4: {
    width: 210_000,
    height: 297_000,
    least: LEAST_OF_ALL,
    firstRow: QUARTER,
    spacings: [
      { length: QUARTER, over: 8, columns: 1, size: 14 },
      { length: QUARTER, over: 10, columns: 1, size: 14 },
      { length: QUARTER, over: 12, columns: 1, size: 14 },
      { length: QUARTER, over: 14, columns: 2, size: 12 },
      { length: QUARTER, over: 14, columns: 1, size: 12 },
    ],
    columns: {
      1: [{ from: 30_000, to: 188_000 }],
      2: [
        { from: 30_000, to: 104_000 },
        { from: 109_000, to: 183_000 },
      ],
    },
    numberWidth: { 1: 14_000, 2: 9_000 },
    cell: { 1: 26_000, 2: 9_000 },
    seal: { x: 48_000, y: 40_000 },
    texts: {
      issuer: area(26_000, 18_000, 72_000, 20_000),
      party: area(102_000, 18_000, 88_000, 8_000),
      title: area(75_000, 29_000, 115_000, 32_000),
      instruction: area(30_000, 62_000, 158_000, 5_000),
      heads: area(30_000, 67_500, 158_000, 6_000),
    },
  },
  a5: {
    width: 148_500,
    height: 210_000,
    least: USUAL_LEAST,
    firstRow: 73_500,
    spacings: [{ length: 10_500, over: 1, columns: 1, size: 14 }],
    columns: { 1: [{ from: 24_000, to: 128_000 }], 2: [] },
    numberWidth: { 1: 14_000, 2: 0 },
    cell: { 1: 20_000, 2: 0 },
    seal: { x: 42_000, y: 40_000 },
    texts: {
      issuer: area(20_000, 18_000, 48_000, 26_000),
      party: area(70_000, 18_000, 62_000, 8_000),
      title: area(68_000, 27_000, 64_000, 34_000),
      instruction: area(24_000, 62_000, 104_000, 5_000),
      heads: area(24_000, 67_000, 104_000, 5_500),
    },
  },
}
