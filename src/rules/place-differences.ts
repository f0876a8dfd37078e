import type { Pair } from './alignment.ts'
import type { BallotContents, EnteredBallot } from './ballot-contents.ts'
import type { Difference, Side } from './differences.ts'
import { type Move, type Moves, SLIP_MARKS, type Unequal } from './moves.ts'

/** Both entries of a comparison, their contents, and how they are aligned. */
export interface Aligned {
  readonly first: readonly EnteredBallot[]
  readonly second: readonly EnteredBallot[]
  readonly contents: BallotContents
  readonly pairs: readonly Pair[]
}

interface Located {
  readonly at: number
  readonly difference: Difference
}

const OTHER: Readonly<Record<Side, Side>> = { first: 'second', second: 'first' }

const ascending = (numbers: readonly number[]): readonly number[] => numbers.toSorted((a, b) => a - b)

const numbersOf = (entry: readonly EnteredBallot[], places: readonly number[]): readonly number[] =>
  places.map((place) => entry[place]!.number)

const moved = ({ first, second }: Aligned, move: Move): Located => ({
  at: move.at,
  difference: {
    kind: 'moved',
    first: numbersOf(first, move.first),
    second: numbersOf(second, move.second),
    times: move.first.length,
  },
})

const differs = ({ first, second }: Aligned, one: number, other: number): Difference => ({
  kind: 'differs',
  first: numbersOf(first, [one]),
  second: numbersOf(second, [other]),
  times: 1,
})

/** The place before this one with an equal ballot of the same entry, else the one after it. */
const twinOf = (contents: Int32Array, place: number): number | undefined =>
  [place - 1, place + 1].find((other) => contents[other] === contents[place])

/** The ballots of the other entry before and after a place of the alignment. */
const around = ({ pairs, ...entries }: Aligned, at: number, other: Side): readonly number[] => {
  const before = pairs.slice(0, at).findLast((pair) => pair[other] !== null)
  const after = pairs.slice(at + 1).find((pair) => pair[other] !== null)
  return ascending([before, after].flatMap((pair) => (pair ? numbersOf(entries[other], [pair[other]!]) : [])))
}

/** A ballot that the entry `has` contains and the other does not: typed twice if it is beside an equal one. */
const surplus = (aligned: Aligned, { at }: Unequal, has: Side, place: number): Difference => {
  const lacks = OTHER[has]
  const twin = twinOf(aligned.contents[has], place)
  if (twin === undefined) {
    const own = numbersOf(aligned[has], [place])
    const numbers = has === 'first' ? { first: own, second: [] } : { first: [], second: own }
    return { kind: 'missed', lackedBy: lacks, ...numbers, between: around(aligned, at, lacks), times: 1 }
  }
  const own = ascending(numbersOf(aligned[has], [place, twin]))
  const facing = aligned.pairs.find((pair) => pair[has] === twin)?.[lacks]
  const same = facing === null || facing === undefined ? [] : numbersOf(aligned[lacks], [facing])
  const numbers = has === 'first' ? { first: own, second: same } : { first: same, second: own }
  return { kind: 'typed-twice', in: has, ...numbers, times: 1 }
}

const unequal = (aligned: Aligned, place: Unequal): Located => {
  const { at, first, second } = place
  if (first === null) return { at, difference: surplus(aligned, place, 'second', second!) }
  return { at, difference: second === null ? surplus(aligned, place, 'first', first) : differs(aligned, first, second) }
}

/** The differences of an alignment in its order. */
export const placeDifferences = (aligned: Aligned, { moves, left }: Moves): readonly Difference[] =>
  [...moves.map((move) => moved(aligned, move)), ...left.map((place) => unequal(aligned, place))]
    .toSorted((a, b) => a.at - b.at)
    .map(({ difference }) => difference)

/**
 * The same entries as slips of one number each at the same place, or null if they cannot be. On a list of few names
 * most ballots are equal, so two slips at different places, one in either entry, look like one ballot that moved, and
 * both entries would agree on a wrong figure. A ballot that moved is therefore read as two slips if that explains
 * everything.
 */
export const slipsInPlace = (
  { first, second, contents, pairs }: Aligned,
  { moves, left }: Moves,
  reversed: boolean,
): readonly Difference[] | null => {
  if (first.length !== second.length || moves.length === 0) return null
  const facing = (place: number): number => (reversed ? second.length - 1 - place : place)
  const wrong = [...first.keys()].filter((place) => contents.first[place] !== contents.second[facing(place)])
  if (wrong.length > left.length + 2 * moves.length) return null
  const isSlip = (place: number): boolean =>
    contents.marksApart(contents.first[place]!, contents.second[facing(place)]!) <= SLIP_MARKS
  if (!wrong.every(isSlip)) return null
  const aligned = { first, second, contents, pairs }
  return wrong.map((place) => differs(aligned, place, facing(place)))
}
