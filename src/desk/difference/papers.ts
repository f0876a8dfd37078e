import type { Ballot, EntryDifferences } from '../api/types.ts'
import { bySlot, contentOf, type Marks, type Slot } from './marks.ts'

type Pair = EntryDifferences['pairs'][number]
export type Kind = Pair['differences'][number]['kind']

/** The ballots of one entry by number, without those that were removed. */
export interface Entry {
  readonly slot: Slot
  readonly ballots: readonly Ballot[]
}

/** A paper of the stack, and what each entry has for it. */
export interface Paper {
  /** Its number in each entry; null if the entry lacks it. */
  readonly at: Readonly<Partial<Record<Slot, number | null>>>
  /** The marks in each entry; null if it lacks the paper. */
  readonly sides: Readonly<Partial<Record<Slot, Marks | null>>>
  /** How the entries differ here; null if they agree. A paper that was moved changes no figure. */
  readonly kind: Kind | null
}

interface Place {
  readonly slot: Slot
  readonly number: number
}

const keyOf = ({ slot, number }: Place): string => `${slot} ${number}`

/** Papers while they are put together: places in several entries that belong to one paper. */
class Groups {
  readonly #groups = new Map<string, Place[]>()
  readonly kinds = new Map<string, Kind>()

  constructor(entries: readonly Entry[]) {
    for (const { slot, ballots } of entries) {
      for (const { number } of ballots) this.#groups.set(keyOf({ slot, number }), [{ slot, number }])
    }
  }

  of(place: Place): Place[] | undefined {
    return this.#groups.get(keyOf(place))
  }

  /** Joins two places, unless one entry would then have two ballots for one paper. */
  join(one: Place, other: Place): void {
    const [a, b] = [this.of(one), this.of(other)]
    if (!a || !b || a === b || a.some(({ slot }) => b.some((place) => place.slot === slot))) return
    a.push(...b)
    for (const place of b) this.#groups.set(keyOf(place), a)
  }

  all(): readonly Place[][] {
    return [...new Set(this.#groups.values())]
  }
}

type Numbers = readonly number[]

/** The next numbers of a list that are not used yet. */
const take = (numbers: Numbers, used: Set<number>, times: number): Numbers => {
  const taken = numbers.filter((number) => !used.has(number)).slice(0, times)
  for (const number of taken) used.add(number)
  return taken
}

/** Joins what the comparison of two entries says about their ballots. */
const joinPair = (groups: Groups, { order, differences }: Pair, [first, second]: readonly [Entry, Entry]) => {
  const { slot: one } = first
  const { slot: other } = second
  const used = { first: new Set<number>(), second: new Set<number>() }
  const join = (a: number | undefined, b: number | undefined): void => {
    if (a !== undefined && b !== undefined) groups.join({ slot: one, number: a }, { slot: other, number: b })
  }
  const name = (slot: Slot, numbers: Numbers, kind: Kind): void => {
    for (const number of numbers) groups.kinds.set(keyOf({ slot, number }), kind)
  }
  for (const { kind, ballots, times, lackedBy } of differences) {
    const [left = [], right = []] = ballots.map((side) => side.map(({ number }) => number))
    if (kind === 'typed-twice') {
      // Of two equal ballots the later one is the one too many.
      const isLeft = left.length > right.length
      const extra = take([...(isLeft ? left : right)].reverse(), isLeft ? used.first : used.second, 1)
      name(isLeft ? one : other, extra, kind)
    } else if (kind === 'missed') {
      const isLeft = lackedBy === other
      name(isLeft ? one : other, take(isLeft ? left : right, isLeft ? used.first : used.second, times), kind)
    } else {
      const [a, b] = [take(left, used.first, times), take(right, used.second, times)]
      name(one, a, kind)
      name(other, b, kind)
      for (const [place, number] of a.entries()) join(number, b[place])
    }
  }
  const rest = ({ ballots }: Entry, side: 'first' | 'second') => ballots.filter(({ number }) => !used[side].has(number))
  joinRest(rest(first, 'first'), rest(second, 'second'), order, join)
}

/** The ballots that do not differ: in their order, or if it is lost by their contents. */
const joinRest = (
  first: readonly Ballot[],
  second: readonly Ballot[],
  order: Pair['order'],
  join: (a: number | undefined, b: number | undefined) => void,
): void => {
  if (order !== 'lost') {
    const facing = order === 'reversed' ? [...second].reverse() : second
    for (const [place, { number }] of first.entries()) join(number, facing[place]?.number)
    return
  }
  const waiting = new Map<string, number[]>()
  for (const ballot of second) {
    const content = contentOf(ballot)
    waiting.set(content, [...(waiting.get(content) ?? []), ballot.number])
  }
  for (const ballot of first) join(ballot.number, waiting.get(contentOf(ballot))?.shift())
}

/** A copy of the groups in the order of the papers: that of the first entry, the others beside their neighbours. */
const inOrder = (groups: Groups, entries: readonly Entry[], reversed: ReadonlySet<Slot>): readonly Place[][] => {
  const rows: Place[][] = []
  for (const { slot, ballots } of entries) {
    let before = -1
    for (const { number } of reversed.has(slot) ? [...ballots].reverse() : ballots) {
      const group = groups.of({ slot, number })
      if (!group) continue
      const at = rows.indexOf(group)
      if (at < 0) rows.splice(before + 1, 0, group)
      before = at < 0 ? before + 1 : at
    }
  }
  return rows
}

/** The papers of a stack in their order, put together from the comparison of every two entries. */
export const papersOf = (entries: readonly Entry[], pairs: readonly Pair[]): readonly Paper[] => {
  const groups = new Groups(entries)
  const reversed = new Set<Slot>()
  for (const pair of pairs) {
    const [one, other] = pair.slots.map((slot) => entries.find((entry) => entry.slot === slot))
    if (!one || !other) continue
    if (pair.order === 'reversed' && one === entries[0]) reversed.add(other.slot)
    joinPair(groups, pair, [one, other])
  }
  return inOrder(groups, entries, reversed).map((places) => paperOf(entries, places, groups.kinds))
}

const paperOf = (entries: readonly Entry[], places: readonly Place[], kinds: ReadonlyMap<string, Kind>): Paper => {
  const sides: Partial<Record<Slot, Marks | null>> = {}
  const at: Partial<Record<Slot, number | null>> = {}
  for (const { slot, ballots } of entries) {
    const number = places.find((place) => place.slot === slot)?.number ?? null
    at[slot] = number
    sides[slot] = number === null ? null : (ballots.find((ballot) => ballot.number === number) ?? null)
  }
  const contents = new Set(Object.values(sides).map((side) => side && contentOf(side)))
  const named = places.flatMap((place) => kinds.get(keyOf(place)) ?? [])
  if (contents.size === 1) return { at, sides, kind: named.includes('moved') ? 'moved' : null }
  if (!contents.has(null)) return { at, sides, kind: 'differs' }
  return { at, sides, kind: named.includes('typed-twice') ? 'typed-twice' : 'missed' }
}

/** Whether somebody has to look at the paper. */
export const isOpen = ({ kind }: Paper): boolean => kind !== null && kind !== 'moved'

/** The same for a paper as long as its entries say the same about it. */
export const nameOf = ({ at, sides }: Paper): string =>
  JSON.stringify(bySlot(at).map(([slot, number]) => [slot, number, contentOfSide(sides, slot)]))

const contentOfSide = (sides: Paper['sides'], slot: Slot): string | null => {
  const side = sides[slot]
  return side ? contentOf(side) : null
}
