import type { SetAsideKind } from './entry.ts'
import type { BallotMarks } from './types.ts'

/** One ballot of an entry as it was typed. */
export interface EnteredBallot {
  /** Its number in the entry. */
  readonly number: number
  readonly marks: BallotMarks
  /** The kind under which the typist set it aside; null or absent for a ballot without doubt. */
  readonly setAside?: SetAsideKind | null | undefined
}

/** The cost of a ballot that only one entry has, in millionths. */
export const GAP_COST = 450_000

/** The cost of two ballots with the same marks that are not equal, because one is set aside. */
const UNEQUAL_COST = 300_000
const MARKS_COST = 700_000

/** A pair never costs more than leaving out both of its ballots, so that a wholly different ballot is one difference. */
const PAIR_COST_MAX = 2 * GAP_COST

/** The ballots of two entries as content numbers: two ballots are equal if their content numbers are. */
export interface BallotContents {
  readonly first: Int32Array
  readonly second: Int32Array
  /** Contents of both entries together; content numbers are below it. */
  readonly kinds: number
  /** The cost of pairing two ballots by their content numbers, in millionths: 0 if they are equal. */
  readonly pairCost: (one: number, other: number) => number
  /** Marks that only one of two contents has. */
  readonly marksApart: (one: number, other: number) => number
}

const WORD = 32

/** Both columns of a ballot without surplus as one list: agree at even places, disagree at odd ones. */
const placesOf = (marks: BallotMarks): readonly number[] =>
  'struck' in marks
    ? marks.struck
    : [...marks.agree.map((name) => 2 * name), ...marks.disagree.map((name) => 2 * name + 1)]

const kindOf = ({ setAside, marks }: EnteredBallot): string => setAside ?? marks.fault ?? ''

const ones = (word: number): number => {
  let n = word - ((word >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** One bit for each place, all ballots with the same number of words. */
const bitsOf = (all: readonly (readonly number[])[]): { readonly bits: Int32Array; readonly words: number } => {
  let last = 0
  for (const places of all) for (const place of places) last = Math.max(last, place)
  const words = Math.floor(last / WORD) + 1
  const bits = new Int32Array(words * all.length)
  for (const [content, places] of all.entries()) {
    for (const place of places) bits[content * words + Math.floor(place / WORD)]! |= 1 << (place % WORD)
  }
  return { bits, words }
}

/**
 * Numbers the contents of two entries. A ballot's content is its marks, in any order, and its doubt: the kind under
 * which it was set aside, or the fault that the board ruled. The cost of an unequal pair is 0.3 + 0.7 × (1 − J), where J
 * is the share of the marks on either ballot that are on both, 1 if there are none; it is a whole number of millionths,
 * rounded down, so that no float decides.
 */
export const contentsOf = (first: readonly EnteredBallot[], second: readonly EnteredBallot[]): BallotContents => {
  const numbers = new Map<string, number>()
  const all: (readonly number[])[] = []
  const numberOf = (ballot: EnteredBallot): number => {
    const places = placesOf(ballot.marks).toSorted((a, b) => a - b)
    const key = `${kindOf(ballot)} ${places.join()}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, all.length)
    return all.push(places) - 1
  }
  const [some, others] = [Int32Array.from(first, numberOf), Int32Array.from(second, numberOf)]
  const { bits, words } = bitsOf(all)
  const sizes = Int32Array.from(all, (places) => places.length)
  const sharedBy = (one: number, other: number): number => {
    let shared = 0
    for (let word = 0; word < words; word++) shared += ones(bits[one * words + word]! & bits[other * words + word]!)
    return shared
  }
  const marksApart = (one: number, other: number): number => sizes[one]! + sizes[other]! - 2 * sharedBy(one, other)
  const pairCost = (one: number, other: number): number => {
    if (one === other) return 0
    const apart = marksApart(one, other)
    if (apart === 0) return UNEQUAL_COST
    const either = (sizes[one]! + sizes[other]! + apart) / 2
    // Exact: the quotient of two whole numbers is never rounded up to the next whole number.
    return Math.min(UNEQUAL_COST + Math.floor((MARKS_COST * apart) / either), PAIR_COST_MAX)
  }
  return { first: some, second: others, kinds: all.length, pairCost, marksApart }
}
