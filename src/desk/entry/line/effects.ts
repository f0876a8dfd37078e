import type { Ballot } from './ballot.ts'
import type { Line, Refusal } from './line.ts'

/** The act that a key asks of the screen. */
export type Effect =
  /** Keep these ballots as the next ones of the stack, and only then call them taken. */
  | { readonly kind: 'take'; readonly ballots: readonly Ballot[] }
  /** Replace a taken ballot. */
  | { readonly kind: 'correct'; readonly number: number; readonly ballot: Ballot }
  /** Let the held ballot go: the next one is begun. */
  | { readonly kind: 'release' }
  /** Show all keys. */
  | { readonly kind: 'help' }

/**
 * The sound after a key, if sounds are on. full: the last ballot of the stack was taken; order: a number below the one
 * before it, which is heard at once because Enter will ask about it, and by then more has to be taken back.
 */
export type Sound = 'taken' | 'full' | 'asked' | 'refused' | 'order'

/** The line after a key, and what follows from the key. */
export interface Pressed {
  readonly line: Line
  readonly effect: Effect | null
  readonly sound: Sound | null
}

/** A key that changed the line alone. */
export const typed = (line: Line): Pressed => ({ line, effect: null, sound: null })

/** A key that did nothing but say why. */
export const refused = (line: Line, refusal: Refusal): Pressed => ({
  line: { ...line, question: null, refusal },
  effect: null,
  sound: 'refused',
})

/** The line without what was said about the key before. */
export const unsaid = (line: Line): Line => ({ ...line, question: null, refusal: null })
