import type { EnteredBallot } from '../../src/rules/ballot-contents.ts'
import type { Comparison } from '../../src/rules/compare-entries.ts'
import type { Random } from '../reference/random.ts'

// Two entries of one random stack with planted slips: 27 names for 21 seats, six strikes on each ballot.

export const NAMES = 27
const STRIKES = 6

const SLIPS = ['changed', 'missed', 'doubled', 'swapped'] as const
export type Slip = (typeof SLIPS)[number]

/** A ballot of the stack; both entries of it have the same place. */
interface Paper {
  readonly place: number
  readonly struck: readonly number[]
}

export interface PlantedSlip {
  readonly slip: Slip
  readonly side: 'first' | 'second'
  /** Places in the stack of the ballots that a report may name: one, or two that were swapped. */
  readonly places: readonly number[]
}

export interface PlantedStack {
  readonly first: readonly EnteredBallot[]
  readonly second: readonly EnteredBallot[]
  readonly slips: readonly PlantedSlip[]
  readonly reversed: boolean
  /** The content of a ballot by its number, the same for equal ballots. */
  readonly contentOf: (side: 'first' | 'second', number: number) => string
  /** The content of a ballot of the stack. */
  readonly contentAt: (place: number) => string
}

/** A low number is struck more often than a high one. */
const strike = (random: Random): number => Math.min(random.int(0, NAMES - 1), random.int(0, NAMES - 1))

const strikes = (random: Random): readonly number[] => {
  const struck = new Set<number>()
  while (struck.size < STRIKES) struck.add(strike(random))
  return [...struck].sort((a, b) => a - b)
}

const contentOf = ({ struck }: Pick<Paper, 'struck'>): string => struck.join()

const changed = (random: Random, { place, struck }: Paper): Paper => {
  const gone = random.int(0, STRIKES - 1)
  let other = random.int(0, NAMES - 1)
  while (struck.includes(other)) other = (other + 1) % NAMES
  return { place, struck: struck.with(gone, other).toSorted((a, b) => a - b) }
}

/** Numbers struck on one ballot alone, of both ballots. */
const apart = (some: Paper, other: Paper): number =>
  new Set(some.struck).symmetricDifference(new Set(other.struck)).size

const plant = (random: Random, entry: readonly Paper[], slip: Slip, place: number): readonly Paper[] => {
  const at = entry.findIndex((paper) => paper.place === place)
  const paper = entry[at]!
  switch (slip) {
    case 'changed':
      return entry.with(at, changed(random, paper))
    case 'missed':
      return entry.toSpliced(at, 1)
    case 'doubled':
      return entry.toSpliced(at, 0, paper)
    case 'swapped':
      return entry.toSpliced(at, 2, entry[at + 1]!, paper)
  }
}

/** Whether two ballots can be exchanged by one slip, and not by a slip of one number on each. */
const canSwap = (stack: readonly Paper[], place: number): boolean => apart(stack[place]!, stack[place + 1]!) > 2

/** Places that are not beside each other, with ballots of different contents. */
const placesFor = (random: Random, stack: readonly Paper[], count: number): readonly number[] => {
  const places: number[] = []
  const contents = new Set<string>()
  while (places.length < count) {
    const place = random.int(1, stack.length - 3)
    const content = contentOf(stack[place]!)
    if (contents.has(content) || places.some((other) => Math.abs(other - place) < 4)) continue
    contents.add(content)
    places.push(place)
  }
  return places
}

const numbered = (entry: readonly Paper[]): readonly EnteredBallot[] =>
  entry.map(({ struck }, index) => ({ number: index + 1, marks: { struck } }))

/** A stack of `size` ballots, at least 20, entered twice, with 1 to 4 slips. */
export const plantedStack = (random: Random, size: number, reversed: boolean): PlantedStack => {
  const stack = Array.from({ length: size }, (_, place): Paper => ({ place, struck: strikes(random) }))
  const entries: { first: readonly Paper[]; second: readonly Paper[] } = { first: stack, second: stack }
  const slips = placesFor(random, stack, random.int(1, 4)).map((place): PlantedSlip => {
    const wanted = random.pick(SLIPS)
    const slip = wanted === 'swapped' && !canSwap(stack, place) ? 'changed' : wanted
    const side = random.oneIn(2) ? 'first' : 'second'
    entries[side] = plant(random, entries[side], slip, place)
    return { slip, side, places: slip === 'swapped' ? [place, place + 1] : [place] }
  })
  const { first } = entries
  const second = reversed ? entries.second.toReversed() : entries.second
  const typed = { first, second }
  return {
    first: numbered(first),
    second: numbered(second),
    slips,
    reversed,
    contentOf: (side, number) => contentOf(typed[side][number - 1]!),
    contentAt: (place) => contentOf(stack[place]!),
  }
}

/** Slips that no difference reports, and differences that report no slip of their own. */
export interface Unexplained {
  readonly reported: number
  readonly unreported: readonly PlantedSlip[]
  readonly without: number
}

/** Compares what was reported with what was planted: each difference explains one slip, by the content of a ballot. */
export const unexplained = (stack: PlantedStack, comparison: Comparison): Unexplained => {
  const differences = 'differences' in comparison ? [...comparison.differences] : []
  const reported = differences.length
  const unreported = stack.slips.filter(({ places }) => {
    const contents = places.map(stack.contentAt)
    const at = differences.findIndex(({ first, second }) =>
      [
        ...first.map((number) => stack.contentOf('first', number)),
        ...second.map((number) => stack.contentOf('second', number)),
      ].some((content) => contents.includes(content)),
    )
    if (at !== -1) differences.splice(at, 1)
    return at === -1
  })
  return { reported, unreported, without: differences.length }
}
