import { digitOf, isCommand, type KeyPress } from '../../keys.ts'

/** The keys of ballot entry. Letters are no keys: Vietnamese input methods rewrite them. */
export type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9'
export type Key = Digit | 'plus' | 'minus' | 'times' | 'slash' | 'dot' | 'enter' | 'help' | 'escape'

/** Keys by their place alone: without NumLock the pad sends Home or Delete, and an input method sends Process. */
const PLACES = new Map<string, Key>(
  Object.entries({
    NumpadAdd: 'plus',
    NumpadSubtract: 'minus',
    NumpadMultiply: 'times',
    NumpadDivide: 'slash',
    NumpadDecimal: 'dot',
    NumpadComma: 'dot',
    NumpadEnter: 'enter',
    Enter: 'enter',
    Backspace: 'minus',
    NumpadBackspace: 'minus',
    Space: 'plus',
    Escape: 'escape',
  } as const),
)

/** Keys of the main part by what they write, because `*` and `+` are elsewhere on other keyboards. */
const WRITTEN = new Map<string, Key>(
  Object.entries({
    '+': 'plus',
    '-': 'minus',
    '*': 'times',
    '/': 'slash',
    '.': 'dot',
    ',': 'dot',
    '?': 'help',
  } as const),
)

/** The names that an input method gives to a key that it has taken. */
const UNKNOWN = ['Process', 'Unidentified', 'Dead']

const DIGITS: readonly Digit[] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']

const digitAt = ({ code, key, shiftKey }: KeyPress): Digit | null => {
  // A key that an input method has taken no longer says what it writes, so its place in the row does.
  const isTaken = UNKNOWN.includes(key) && !shiftKey
  const digit = digitOf({ code, key: isTaken ? code.replace('Digit', '') : key })
  return digit === null ? null : (DIGITS[digit] ?? null)
}

/**
 * The key of ballot entry that was pressed; null for all others, for one that is held down (a ballot is never taken by
 * repetition), for commands of the browser, and for text that an input method is still composing.
 */
export const keyOf = (press: KeyPress): Key | null => {
  const { code, key, repeat, isComposing } = press
  if (repeat || isComposing || isCommand(press)) return null
  return digitAt(press) ?? PLACES.get(code) ?? WRITTEN.get(key) ?? null
}
