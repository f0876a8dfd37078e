import { GAP_COST } from './ballot-contents.ts'

/** Two sequences of ballots by content number, and the cost of a pair in millionths. */
export interface Sequences {
  readonly first: Int32Array
  readonly second: Int32Array
  readonly pairCost: (one: number, other: number) => number
}

/** Ballots at the same place: 0-based places in both sequences; null if one sequence has no ballot here. */
export interface Pair {
  readonly first: number | null
  readonly second: number | null
}

export interface Alignment {
  /** In the order of both sequences. */
  readonly pairs: readonly Pair[]
  /** Whether the second sequence was read from its end. */
  readonly reversed: boolean
  /** In millionths. */
  readonly cost: number
}

/** The longest sequence that is aligned. */
export const ALIGNED_AT_MOST = 10_000

/** The second stack counts as turned over only if that is cheaper by more than this. */
const REVERSE_MARGIN = 1_000_000

/** Costs are weights: the cost first, then the number of gaps, which never reaches this. */
const WEIGHT = 2 * (ALIGNED_AT_MOST + 1)
const GAP_WEIGHT = GAP_COST * WEIGHT + 1

const PAIRED = 0
const FIRST_ONLY = 1
const SECOND_ONLY = 2

/** The first band; two entries with few slips need no wider one. */
const FIRST_BAND = 16
/** The widest band. A stack that needs a wider one has lost its order. */
export const LAST_BAND = 64

/** The best path that stays near the diagonal. */
interface Path {
  readonly weight: number
  /** No path outside the band weighs less than this. */
  readonly outside: number
  readonly pairs: () => readonly Pair[]
}

/** The places of the second sequence that may face place `i` of the first. */
interface Band {
  readonly from: (i: number) => number
  readonly to: (i: number) => number
  readonly width: number
}

const bandOf = (n: number, m: number, band: number): Band => {
  const [below, above] = [Math.min(0, m - n) - band, Math.max(0, m - n) + band]
  return {
    from: (i) => Math.max(0, i + below),
    to: (i) => Math.min(m, i + above),
    width: above - below + 1,
  }
}

const trace = (steps: Uint8Array, { from, width }: Band, n: number, m: number): readonly Pair[] => {
  const pairs: Pair[] = []
  let [i, j] = [n, m]
  while (i > 0 || j > 0) {
    const step = steps[i * width + j - from(i)]
    const first = step === SECOND_ONLY ? null : --i
    const second = step === FIRST_ONLY ? null : --j
    pairs.push({ first, second })
  }
  return pairs.toReversed()
}

/**
 * Needleman and Wunsch within a band. Of paths of equal cost the one with the fewest gaps is taken, and of those the one
 * whose gaps come last, so that of two equal ballots the later one is the one too many.
 */
const pathWithin = ({ first, second, pairCost }: Sequences, size: number): Path => {
  const [n, m] = [first.length, second.length]
  const band = bandOf(n, m, size)
  const { from, to, width } = band
  const steps = new Uint8Array((n + 1) * width)
  let above = new Float64Array(m + 2).fill(Number.POSITIVE_INFINITY)
  let row = new Float64Array(m + 2).fill(Number.POSITIVE_INFINITY)
  for (let i = 0; i <= n; i++) {
    const [begin, end] = [from(i), to(i)]
    if (begin > 0) row[begin - 1] = Number.POSITIVE_INFINITY
    for (let j = begin; j <= end; j++) {
      let best = i === 0 && j === 0 ? 0 : Number.POSITIVE_INFINITY
      let step = PAIRED
      if (i > 0 && j > 0) best = above[j - 1]! + pairCost(first[i - 1]!, second[j - 1]!) * WEIGHT
      if (i > 0 && above[j]! + GAP_WEIGHT <= best) {
        best = above[j]! + GAP_WEIGHT
        step = FIRST_ONLY
      }
      if (j > 0 && row[j - 1]! + GAP_WEIGHT <= best) {
        best = row[j - 1]! + GAP_WEIGHT
        step = SECOND_ONLY
      }
      row[j] = best
      steps[i * width + j - begin] = step
    }
    row[end + 1] = Number.POSITIVE_INFINITY
    ;[above, row] = [row, above]
  }
  // A path that leaves the band needs gaps to leave it and gaps to return.
  const isWhole = size >= Math.max(n, m)
  const outside = isWhole ? Number.POSITIVE_INFINITY : (2 * (size + 1) + Math.abs(m - n)) * GAP_WEIGHT
  return { weight: above[m]!, outside, pairs: () => trace(steps, band, n, m) }
}

const costOf = (weight: number): number => Math.floor(weight / WEIGHT)

const alignmentOf = ({ weight, pairs }: Path, reversed: boolean, length: number): Alignment => ({
  pairs: reversed
    ? pairs().map(({ first, second }) => ({ first, second: second === null ? null : length - 1 - second }))
    : pairs(),
  reversed,
  cost: costOf(weight),
})

const isBest = ({ weight, outside }: Path): boolean => weight <= outside
/** No path costs less, in the band or outside it. */
const costAtLeast = ({ weight, outside }: Path): number => costOf(Math.min(weight, outside))

/** The cheapest alignment within a band, and whether no path outside it costs less. */
const alignWithin = (sequences: Sequences, turned: Sequences, size: number) => {
  const [forward, backward] = [pathWithin(sequences, size), pathWithin(turned, size)]
  const [cost, turnedCost] = [costOf(forward.weight), costOf(backward.weight)]
  const isTurned = cost > turnedCost + REVERSE_MARGIN
  const isProven = isTurned
    ? isBest(backward) && costAtLeast(forward) > turnedCost + REVERSE_MARGIN
    : isBest(forward) && cost <= costAtLeast(backward) + REVERSE_MARGIN
  return { isProven, alignment: () => alignmentOf(isTurned ? backward : forward, isTurned, turned.second.length) }
}

/**
 * The cheapest alignment of two sequences of at most `ALIGNED_AT_MOST` ballots: with the second one as it is, or from
 * its end if that is cheaper by more than 1. The answer is that of the whole table if it costs less than any path
 * outside the widest band, so always for at most `LAST_BAND` ballots; else it is the cheapest one within that band.
 */
export const align = (sequences: Sequences): Alignment => {
  const turned = { ...sequences, second: sequences.second.toReversed() }
  let tried = alignWithin(sequences, turned, FIRST_BAND)
  for (let size = 2 * FIRST_BAND; size <= LAST_BAND && !tried.isProven; size *= 2) {
    tried = alignWithin(sequences, turned, size)
  }
  return tried.alignment()
}
