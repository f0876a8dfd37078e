import type { Ballot } from '../../../../src/desk/entry/line/ballot.ts'
import type { Effect, Pressed } from '../../../../src/desk/entry/line/effects.ts'
import type { Key } from '../../../../src/desk/entry/line/keys.ts'
import { EMPTY_LINE, type EntryContext, type Line } from '../../../../src/desk/entry/line/line.ts'
import { press } from '../../../../src/desk/entry/line/press.ts'

/** A list, a stack and a way of typing. Without more: 27 names for 21 seats, 50 ballots. */
export interface Scene extends Omit<EntryContext, 'taken' | 'ballotAt' | 'held'> {
  readonly held?: boolean
}

export const LIST_27: Scene = { candidates: 27, seats: 21, allDisagree: 'invalid', mode: 'struck', size: 50 }
export const LIST_15: Scene = { candidates: 15, seats: 15, allDisagree: 'invalid', mode: 'agree', size: 50 }
export const ONE_NAME: Scene = { ...LIST_15, candidates: 1, seats: 1 }

const SIGNS: Readonly<Record<string, Key>> = {
  '+': 'plus',
  '-': 'minus',
  '*': 'times',
  '/': 'slash',
  '.': 'dot',
  '⏎': 'enter',
  '?': 'help',
  e: 'escape',
}

/** The keys of a text: `3 8 11 ⏎`. Spaces are for the reader, and `e` is Escape. */
export const keysOf = (text: string): readonly Key[] =>
  [...text.replaceAll(' ', '')].map((sign) => SIGNS[sign] ?? (sign as Key))

/** Somebody at an entry: presses keys, each a second after the one before, and keeps what was taken. */
export class Typist {
  line: Line = EMPTY_LINE
  readonly ballots: Ballot[] = []
  keys = 0
  now = 0
  readonly scene: Scene

  constructor(scene: Scene = LIST_27) {
    this.scene = scene
  }

  get context(): EntryContext {
    return {
      held: false,
      ...this.scene,
      taken: this.ballots.length,
      ballotAt: (number) => this.ballots[number - 1]!,
    }
  }

  /** One key, `after` milliseconds later. */
  press(key: Key, after = 1000): Pressed {
    this.now += after
    this.keys += 1
    const pressed = press(this.line, key, this.context, this.now)
    this.line = pressed.line
    this.#follow(pressed.effect)
    return pressed
  }

  /** Several keys; the answer to the last one. */
  type(text: string): Pressed {
    const pressed = keysOf(text).map((key) => this.press(key))
    return pressed.at(-1)!
  }

  #follow(effect: Effect | null): void {
    if (effect?.kind === 'take') this.ballots.push(...effect.ballots)
    if (effect?.kind === 'correct') this.ballots[effect.number - 1] = effect.ballot
  }
}

/** The struck numbers of a ballot, from 1. */
export const struckOn = ({ places }: Ballot): readonly number[] =>
  'struck' in places ? places.struck.map((place) => place + 1) : []
