import type { Ballot } from '../../../../src/desk/entry/line/ballot.ts'
import type { Key } from '../../../../src/desk/entry/line/keys.ts'
import type { Line } from '../../../../src/desk/entry/line/line.ts'
import type { Random } from '../../../reference/random.ts'
import { HALL_LIST, keysFor, type Paper } from './papers.ts'
import { struckOn, Typist } from './typing.ts'

// Somebody who types a stack by its papers with slips, and looks at the screen only when it sounds.

export const KEY_SLIPS = ['neighbour', 'omitted', 'doubled', 'transposed'] as const
export const SLIPS = [...KEY_SLIPS, 'misread', 'paper-skipped', 'paper-again'] as const
export type Slip = (typeof SLIPS)[number]

/** The keys beside a key of the numeric pad. */
const BESIDE: Readonly<Partial<Record<Key, readonly Key[]>>> = {
  0: ['1', '2'],
  1: ['2', '4', '0'],
  2: ['1', '3', '5', '0'],
  3: ['2', '6'],
  4: ['1', '5', '7'],
  5: ['2', '4', '6', '8'],
  6: ['3', '5', '9'],
  7: ['4', '8'],
  8: ['5', '7', '9'],
  9: ['6', '8'],
}

const slipped = (random: Random, keys: readonly Key[], slip: Slip): readonly Key[] => {
  const last = keys.length - 2
  const at = random.int(0, slip === 'transposed' ? last - 1 : last)
  switch (slip) {
    case 'neighbour':
      return keys.with(at, random.pick(BESIDE[keys[at]!] ?? ['0']))
    case 'omitted':
      return keys.toSpliced(at, 1)
    case 'doubled':
      return keys.toSpliced(at, 0, keys[at]!)
    case 'transposed':
      return keys.toSpliced(at, 2, keys[at + 1]!, keys[at]!)
    default:
      return keys
  }
}

/** The keys of the paper with its last name read as the one above or below it: nothing sounds. */
const misread = ({ ballot }: Paper): readonly Key[] => {
  const struck = struckOn(ballot)
  const last = struck.at(-1)!
  return keysFor(struck.with(-1, last === 27 ? struck.at(-2)! + 1 : last + 1))
}

/** A stack as one person typed it. */
export interface BlindEntry {
  readonly ballots: readonly Ballot[]
  /** The paper of each ballot, by its place in the stack. */
  readonly papers: readonly number[]
  /** Every key in its order, corrections included. */
  readonly keys: readonly Key[]
  /** Slips of single keys, and how many of them sounded at once. */
  readonly keySlips: number
  readonly caught: number
}

class BlindTypist extends Typist {
  readonly pressed: Key[] = []
  readonly papers: number[] = []
  caught = 0

  /** Types one paper; `keys` are those that the fingers press, right or wrong. */
  typePaper(paper: Paper, at: number, keys: readonly Key[]): void {
    const before = this.ballots.length
    let [rest, looked] = [[...keys], false]
    while (this.ballots.length === before) {
      const key = rest.shift() ?? 'enter'
      const { sound } = this.press(key)
      this.pressed.push(key)
      const isNews = sound === 'refused' || sound === 'order' || (sound === 'asked' && !this.#isAsOn(paper))
      if (!isNews) continue
      looked = true
      rest = this.#mend(paper)
    }
    if (looked) this.caught += 1
    this.papers.push(...this.ballots.slice(before).map(() => at))
  }

  /** True if the question is about the paper itself, which is unusual. */
  #isAsOn({ keys }: Paper): boolean {
    return keys.filter((key) => key === 'enter').length > 1 && this.#typedPart(keys) !== null
  }

  /** Takes back to where the line is as on the paper, and gives the keys that are still to be typed. */
  #mend({ keys }: Paper): Key[] {
    for (;;) {
      const done = this.#typedPart(keys)
      if (done !== null) return keys.slice(done)
      this.press('minus')
      this.pressed.push('minus')
    }
  }

  /** The number of keys of the paper after which the line is the one on the screen; null if there is none. */
  #typedPart(keys: readonly Key[]): number | null {
    const seen = ({ marks, pending, aside }: Line): string => JSON.stringify([marks, pending, aside?.kind ?? null])
    const other = new Typist(this.scene)
    const onScreen = seen(this.line)
    const digits = keys.filter((key) => key !== 'enter')
    for (let done = 0; done <= digits.length; done++) {
      if (seen(other.line) === onScreen) return done
      if (done < digits.length) other.press(digits[done]!)
    }
    return null
  }
}

/** Types a stack with one slip on each of the papers given. */
export const typeBlind = (random: Random, papers: readonly Paper[], slips: ReadonlyMap<number, Slip>): BlindEntry => {
  const typist = new BlindTypist(HALL_LIST)
  let keySlips = 0
  for (const [at, paper] of papers.entries()) {
    const slip = slips.get(at)
    if (slip === 'paper-skipped') continue
    if (slip === undefined || slip === 'paper-again') {
      typist.typePaper(paper, at, paper.keys)
      if (slip === 'paper-again') typist.typePaper(paper, at, paper.keys)
      continue
    }
    keySlips += 1
    typist.typePaper(paper, at, slip === 'misread' ? misread(paper) : slipped(random, paper.keys, slip))
  }
  const { ballots, pressed, caught } = typist
  return { ballots, papers: typist.papers, keys: pressed, keySlips, caught }
}
