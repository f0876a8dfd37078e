/** Names that still make one, two, and three columns. */
const COLUMNS = [27, 54, 81]
/** The most slots in a row. */
export const SLOTS_IN_A_ROW = 8
/** Slots that are wide enough for names at 200 %. */
const NAMED_WHEN_SMALL = 4
/** Slots in a row that are wide enough for a sentence. */
export const ROOMY = 6
/** Ballots that still have a cell each in the strip of the stack. */
export const MOST_CELLS = 50

/** Names that fit a window of 768 points in four columns; longer lists scroll. */
export const MOST_IN_WINDOW = 108

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

/** The class of a row of slots: without names in it, or without them in a small window. */
export const slotsClass = (slots: number): string => {
  if (slots > SLOTS_IN_A_ROW) return 'slots numbers'
  if (slots > ROOMY) return 'slots many dense'
  return slots > NAMED_WHEN_SMALL ? 'slots many' : 'slots'
}

/**
 * The width of a list with one column, in rem: enough for its longest name, within what the line leaves.
 * @param longest letters of the longest name
 */
export const paperWidth = (longest: number): number => Math.min(38, Math.max(24, Math.ceil(8 + longest * 0.52)))
