import type { BallotMarks } from '../../../src/rules/types.ts'

/** Marks of many ballots in two flat arrays: `first` is struck or agree, `second` is disagree; ballot i ends at `ends[i]`. */
export interface BareMarks {
  readonly first: Uint16Array
  readonly firstEnds: Uint32Array
  readonly second: Uint16Array
  readonly secondEnds: Uint32Array
}

export interface BareCount {
  readonly valid: number
  readonly votes: Uint32Array
}

const firstOf = (marks: BallotMarks): readonly number[] => ('struck' in marks ? marks.struck : marks.agree)
const secondOf = (marks: BallotMarks): readonly number[] => ('struck' in marks ? [] : marks.disagree)

const endsOf = (lists: readonly (readonly number[])[]): Uint32Array => {
  let end = 0
  return Uint32Array.from(lists, (list) => {
    end += list.length
    return end
  })
}

export const flatten = (ballots: readonly BallotMarks[]): BareMarks => {
  const [first, second] = [ballots.map(firstOf), ballots.map(secondOf)]
  return {
    first: Uint16Array.from(first.flat()),
    firstEnds: endsOf(first),
    second: Uint16Array.from(second.flat()),
    secondEnds: endsOf(second),
  }
}

/** Whether a ballot with so many names chosen counts, by number alone. */
const counts = (chosen: number, seats: number): boolean => chosen > 0 && chosen <= seats

/**
 * The minimal work of a count: adds up every mark of a ballot that is neither over-voted nor empty, and nothing else.
 * No doubtful ballots, no name marked twice, no threshold, no findings.
 */
export const countMarks = (marks: BareMarks, names: number, seats: number): BareCount => {
  const { first, firstEnds, second, secondEnds } = marks
  const struckOut = names > seats
  const counted = new Uint32Array(names)
  const disagreed = new Uint32Array(names)
  let valid = 0
  for (let ballot = 0, from = 0, secondFrom = 0; ballot < firstEnds.length; ballot++) {
    const end = firstEnds[ballot]!
    const secondEnd = secondEnds[ballot]!
    const chosen = struckOut ? names - (end - from) : end - from
    if (counts(chosen, seats)) {
      valid++
      for (let i = from; i < end; i++) counted[first[i]!]!++
      for (let i = secondFrom; i < secondEnd; i++) disagreed[second[i]!]!++
    }
    from = end
    secondFrom = secondEnd
  }
  return { valid, votes: struckOut ? counted.map((struck) => valid - struck) : counted }
}

/** One cell for each ballot and name, in rows: 1 if the name is chosen. */
export const chosenCells = (ballots: readonly BallotMarks[], names: number): Uint8Array => {
  const cells = new Uint8Array(ballots.length * names)
  for (const [ballot, marks] of ballots.entries()) {
    const row = cells.subarray(ballot * names, (ballot + 1) * names)
    const struckOut = 'struck' in marks
    if (struckOut) row.fill(1)
    for (const name of firstOf(marks)) row[name] = struckOut ? 0 : 1
  }
  return cells
}

/** The same count cell by cell: first how many names a ballot chooses, then a vote for each of them. */
export const countCells = (cells: Uint8Array, names: number, seats: number): BareCount => {
  const votes = new Uint32Array(names)
  let valid = 0
  for (let from = 0; from < cells.length; from += names) {
    let chosen = 0
    for (let name = 0; name < names; name++) chosen += cells[from + name]!
    if (!counts(chosen, seats)) continue
    valid++
    for (let name = 0; name < names; name++) votes[name]! += cells[from + name]!
  }
  return { valid, votes }
}
