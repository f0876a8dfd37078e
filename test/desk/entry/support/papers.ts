import type { Ballot } from '../../../../src/desk/entry/line/ballot.ts'
import type { Key } from '../../../../src/desk/entry/line/keys.ts'
import type { Random } from '../../../reference/random.ts'
import { keysOf, LIST_27, type Scene } from './typing.ts'

/** The stack of the measurements: 159 papers of 27 names for 21 seats. */
export const HALL_LIST: Scene = { ...LIST_27, size: 159 }

/** A paper in the hand of a typist. */
export interface Paper {
  readonly ballot: Ballot
  /** The keys that type it, with the Enters that take it. */
  readonly keys: readonly Key[]
}

const strikes = (random: Random, { candidates, seats }: Scene): readonly number[] => {
  const struck = new Set<number>()
  while (struck.size < candidates - seats) struck.add(random.int(1, candidates))
  return [...struck].toSorted((a, b) => a - b)
}

/** Numbers of a list of 27: 1 and 2 could be the beginning of others, so they have a 0 before them. */
const numberText = (number: number): string => (number < 3 ? `0${number}` : String(number))

/** The keys of a ballot with these numbers, and its Enter. */
export const keysFor = (struck: readonly number[]): readonly Key[] => keysOf(`${struck.map(numberText).join('')}⏎`)

const plain = (random: Random, scene: Scene): Paper => {
  const struck = strikes(random, scene)
  return {
    ballot: { places: { struck: struck.map((number) => number - 1) }, aside: null },
    keys: keysFor(struck),
  }
}

/** Nobody struck, so that too many are chosen; and a paper that somebody has signed. */
const UNUSUAL: readonly Paper[] = [
  { ballot: { places: { struck: [] }, aside: null }, keys: keysOf('0⏎⏎') },
  { ballot: { places: { struck: [] }, aside: 'marked' }, keys: keysOf('/2⏎⏎') },
]

/** A stack of papers with as many strikes as there is surplus, any name as often as another, and two unusual ones. */
export const stackOfPapers = (random: Random, scene: Scene = HALL_LIST): readonly Paper[] => {
  const papers = Array.from({ length: scene.size }, () => plain(random, scene))
  return papers.map((paper, at) => UNUSUAL[[30, 90].indexOf(at)] ?? paper)
}
