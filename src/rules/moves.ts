import type { Pair } from './alignment.ts'
import type { BallotContents } from './ballot-contents.ts'

/** Ballots that both entries have at different places, by their places in the sequences. */
export interface Move {
  /** The place in the alignment where it begins. */
  readonly at: number
  readonly first: readonly number[]
  readonly second: readonly number[]
}

/** A place of the alignment whose two sides are not equal; a side is null if there is no ballot, or if it moved. */
export interface Unequal {
  readonly at: number
  readonly first: number | null
  readonly second: number | null
}

export interface Moves {
  readonly moves: readonly Move[]
  readonly left: readonly Unequal[]
}

/** A slip of one number changes at most this many marks: the number missing and the number added. */
export const SLIP_MARKS = 2

interface GapMove extends Move {
  /** The place in the alignment to which it goes. */
  readonly to: number
}

const goesOn = (before: GapMove, { at, to }: GapMove): boolean =>
  before.at + before.first.length === at && before.to + before.second.length === to

/** Ballots that one sequence has here and the other has elsewhere; a block of them is one move. */
const gapMoves = (unequal: readonly Unequal[], contents: BallotContents): readonly Move[] => {
  const added = Map.groupBy(
    unequal.filter(({ first }) => first === null),
    ({ second }) => contents.second[second!]!,
  )
  const moves: GapMove[] = []
  for (const { at, first, second } of unequal) {
    if (first === null || second !== null) continue
    const target = added.get(contents.first[first]!)?.shift()
    if (target === undefined) continue
    const move = { at, to: target.at, first: [first], second: [target.second!] }
    const before = moves.at(-1)
    if (before && goesOn(before, move)) {
      moves[moves.length - 1] = {
        ...before,
        first: [...before.first, ...move.first],
        second: [...before.second, ...move.second],
      }
    } else moves.push(move)
  }
  return moves
}

/**
 * Two ballots that changed places and are paired with each other. Two alike ballots are rather two slips of one number
 * each, one in either entry, which would agree on a wrong figure.
 */
const exchanges = (unequal: readonly Unequal[], contents: BallotContents): readonly Move[] => {
  const waiting = new Map<string, { readonly at: number; readonly first: number; readonly second: number }[]>()
  const moves: Move[] = []
  for (const { at, first, second } of unequal) {
    if (first === null || second === null) continue
    const [one, other] = [contents.first[first]!, contents.second[second]!]
    if (contents.marksApart(one, other) <= SLIP_MARKS) continue
    const earlier = waiting.get(`${other} ${one}`)?.pop()
    if (earlier) {
      moves.push({ at: earlier.at, first: [earlier.first, first], second: [second, earlier.second] })
      continue
    }
    const key = `${one} ${other}`
    waiting.set(key, [...(waiting.get(key) ?? []), { at, first, second }])
  }
  return moves
}

const without = (left: readonly Unequal[], moves: readonly Move[]): readonly Unequal[] => {
  const first = new Set<number | null>(moves.flatMap((move) => move.first))
  const second = new Set<number | null>(moves.flatMap((move) => move.second))
  return left.filter((place) => !first.has(place.first) && !second.has(place.second))
}

/** The ballots of an alignment that only changed their places, and the places that are unequal besides. */
export const findMoves = (pairs: readonly Pair[], contents: BallotContents): Moves => {
  const unequal = pairs.flatMap(({ first, second }, at): Unequal[] =>
    first !== null && second !== null && contents.first[first] === contents.second[second]
      ? []
      : [{ at, first, second }],
  )
  const moves = [...gapMoves(unequal, contents), ...exchanges(unequal, contents)]
  return { moves: moves.toSorted((a, b) => a.at - b.at), left: without(unequal, moves) }
}
