/** Names that still make one, two, and three columns. */
const COLUMNS = [27, 54, 81]
/** The most slots in a row while they are wide. */
const SLOTS_IN_A_ROW = 8
/** The most slots in such rows; more are narrower. */
const WIDE_SLOTS = 16
const NARROW_SLOTS_IN_A_ROW = 10
/** The most slots on the screen: of a ballot with more marks the first ones are only in the list. */
export const MOST_SLOTS = 60
/** Slots that are wide enough for names at 200 %. */
const NAMED_WHEN_SMALL = 4
/** Slots in a row that are wide enough for a sentence. */
export const ROOMY = 6
/** Ballots that still have a cell each in the strip of the stack. */
export const MOST_CELLS = 50

/** Names that fit a window of 768 points in four columns, and in one with two boxes each; longer lists scroll. */
const MOST_IN_WINDOW = { 'strike-out': 108, 'agree-disagree': 24 } as const

/** True if a list is too long for the window. */
export const isLongList = (names: number, form: keyof typeof MOST_IN_WINDOW): boolean => names > MOST_IN_WINDOW[form]

/** Columns of the list on the screen: one up to 27 names, two up to 54, three up to 81, then four. */
export const columnsOf = (names: number): number => {
  const found = COLUMNS.findIndex((most) => names <= most)
  return found < 0 ? COLUMNS.length + 1 : found + 1
}

export const rowsOf = (names: number): number => Math.ceil(names / columnsOf(names))

/**
 * Slots of the line and of the last ballot, so that both have the same columns.
 * @param needed names that a plain ballot strikes
 * @param typed marks that are typed, with the one that is begun
 */
export const slotsOf = (needed: number, typed: number): number => Math.max(1, needed, typed)

/** Slots beside each other. */
export const slotsInRow = (slots: number): number =>
  Math.min(slots, slots > WIDE_SLOTS ? NARROW_SLOTS_IN_A_ROW : SLOTS_IN_A_ROW)

/** The class of a row of slots: without names in it, or without them in a small window. */
export const slotsClass = (slots: number): string => {
  if (slots > WIDE_SLOTS) return 'slots numbers narrow'
  if (slots > SLOTS_IN_A_ROW) return 'slots numbers'
  if (slots > ROOMY) return 'slots many dense'
  return slots > NAMED_WHEN_SMALL ? 'slots many' : 'slots'
}

/** Marks in two columns with their names, and in three. */
const NAMED_IN_TWO = 18
export const NAMED_IN_THREE = 30

/** How the marks of a taken ballot are laid out: as the slots of the line, in columns with their names, or as numbers alone. */
export interface BackLayout {
  readonly look: string
  readonly rows: number
  /** Rows in a low window, in three columns. */
  readonly lowRows: number
}

/**
 * The layout of the marks of a taken ballot.
 * @param slots slots of a line with as many marks
 */
export const backLayout = (marks: number, slots: number): BackLayout => {
  const lowRows = Math.ceil(marks / 3)
  if (slots <= SLOTS_IN_A_ROW) return { look: slotsClass(slots), rows: 1, lowRows }
  if (marks > NAMED_IN_THREE) return { look: 'back-names only-numbers', rows: lowRows, lowRows }
  return marks > NAMED_IN_TWO
    ? { look: 'back-names dense', rows: lowRows, lowRows }
    : { look: 'back-names', rows: Math.ceil(marks / 2), lowRows }
}

/**
 * The width of a list with one column, in rem: enough for its longest name, within what the line leaves.
 * @param longest letters of the longest name
 */
export const paperWidth = (longest: number): number => Math.min(38, Math.max(24, Math.ceil(8 + longest * 0.52)))
