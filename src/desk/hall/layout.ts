/** How long one page of names is shown, in milliseconds. */
export const PAGE_MS = 12_000

/** The page that is shown so long after the first one was, counted from 0. */
export const pageAt = (ms: number, pages: number): number => Math.floor(Math.max(0, ms) / PAGE_MS) % Math.max(1, pages)

/** Names that one column of bars, or one page of two columns, shows at most. */
const MOST_IN_BARS = 12
const MOST_ON_ONE_PAGE = 30
/** Rows of a column of a page that turns. */
const ROWS_OF_PAGE = 12
/** Heights of a row, in rem: large letters beside bars, and the smallest letters. */
const ROW_WITH_BAR = 3.7
const ROW = 3.25
/** Sizes of letters, in rem. */
const LARGE = 2.875
const SMALL = 2.5
/** Widths of the parts of a row besides the name, in rem: the mark; the shortest bar; the gap of columns. */
const MARK = 3.25
const SHORTEST_BAR = 22
const GAP = 4.5
/** Names beside bars have at least this width, so that bars of several results begin at one place. */
const NARROWEST_NAME = 28
/** The same for figures of two digits and for notes of usual length. */
const NARROWEST_NUMBER = 5
const NARROWEST_VOTES = 6
const NARROWEST_NOTE = 22

/** Measures of a list in rem; widths of texts are those of letters of one rem. */
export interface Measures {
  readonly names: number
  readonly widestNumber: number
  readonly widestName: number
  readonly widestVotes: number
  readonly widestNote: number
  readonly widestBrief: number
  /** The room for the list. */
  readonly width: number
  readonly height: number
}

export interface Arrangement {
  readonly columns: 1 | 2
  readonly rows: number
  readonly hasBars: boolean
  readonly pages: number
  /** Widths of the parts of a row, in rem: brief notes are in columns without bars, names and whole notes beside bars. */
  readonly numberWidth: number
  readonly votesWidth: number
  readonly briefWidth: number
  readonly nameWidth: number
  readonly noteWidth: number
}

const fitting = (height: number, row: number): number => Math.max(1, Math.floor(height / row))

/**
 * One column with bars, two columns, or pages: by the number of names, and by the longest one, which is neither cut nor
 * drawn smaller.
 */
export const arrange = ({ names, width, height, ...widest }: Measures): Arrangement => {
  const widths = {
    numberWidth: Math.max(NARROWEST_NUMBER, widest.widestNumber * SMALL + 1.5),
    votesWidth: Math.max(NARROWEST_VOTES, widest.widestVotes * LARGE + 0.25),
    briefWidth: widest.widestBrief * SMALL + 1,
    nameWidth: Math.max(NARROWEST_NAME, widest.widestName * LARGE + 1),
    noteWidth: Math.max(NARROWEST_NOTE, widest.widestNote * LARGE + 1.5),
  }
  const figures = MARK + widths.numberWidth + widths.votesWidth
  const inBars = widths.nameWidth + widths.noteWidth + figures + SHORTEST_BAR
  // The label of the line has a row of its own.
  if (names <= Math.min(MOST_IN_BARS, fitting(height, ROW_WITH_BAR) - 1) && inBars <= width) {
    return { columns: 1, rows: names, hasBars: true, pages: 1, ...widths }
  }
  const inColumn = widest.widestName * SMALL + widths.briefWidth + figures
  const columns = 2 * inColumn + GAP <= width ? 2 : 1
  const fit = fitting(height, ROW)
  const half = Math.ceil(names / columns)
  if (names <= MOST_ON_ONE_PAGE && half <= fit) return { columns, rows: half, hasBars: false, pages: 1, ...widths }
  const rows = Math.min(ROWS_OF_PAGE, fit)
  return { columns, rows, hasBars: false, pages: Math.ceil(names / (columns * rows)), ...widths }
}

/** The columns of one page. */
export const columnsOf = <Row>(
  all: readonly Row[],
  { columns, rows }: Pick<Arrangement, 'columns' | 'rows'>,
  page: number,
): readonly (readonly Row[])[] =>
  Array.from({ length: columns }, (_, column) => {
    const from = (page * columns + column) * rows
    return all.slice(from, from + rows)
  }).filter((rowsOfColumn) => rowsOfColumn.length > 0)

/** The place of the first name below the line of votes that elect; -1 if the line is not between two names. */
export const cutIn = (rows: readonly { readonly reaches: boolean }[]): number => {
  const below = rows.findIndex(({ reaches }) => !reaches)
  return below > 0 ? below : -1
}

/** Letters of a line of a reading across the screen, and lines that leave room for names. */
const LETTERS_OF_LINE = 88
const MOST_LINES = 5

/** Whether readings are so long that they get a page of their own. */
export const needsOwnPage = (lines: readonly string[]): boolean =>
  lines.reduce((sum, line) => sum + Math.ceil(line.length / LETTERS_OF_LINE), 0) > MOST_LINES
