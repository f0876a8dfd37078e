/** The keys of ballot entry. Letters are no keys: Vietnamese input methods rewrite them. */
export type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9'
export type Key = Digit | 'plus' | 'minus' | 'times' | 'slash' | 'dot' | 'enter' | 'help' | 'escape'

/** The parts of a KeyboardEvent that decide which key it is. */
export interface KeyPress {
  readonly code: string
  readonly key: string
  readonly repeat: boolean
  readonly isComposing: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

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

const isDigit = (text: string): text is Digit => /^[0-9]$/.test(text)

const digitAt = ({ code, key, shiftKey }: KeyPress): Digit | null => {
  const onPad = /^Numpad(?<digit>[0-9])$/.exec(code)?.groups?.['digit'] ?? ''
  if (isDigit(onPad)) return onPad
  const inRow = /^Digit(?<digit>[0-9])$/.exec(code)?.groups?.['digit'] ?? ''
  if (!isDigit(inRow)) return null
  if (isDigit(key)) return key
  return UNKNOWN.includes(key) && !shiftKey ? inRow : null
}

/**
 * The key of ballot entry that was pressed; null for all others, for one that is held down (a ballot is never taken by
 * repetition), for commands of the browser, and for text that an input method is still composing.
 */
export const keyOf = (press: KeyPress): Key | null => {
  const { code, key, repeat, isComposing, ctrlKey, altKey, metaKey } = press
  if (repeat || isComposing || ctrlKey || altKey || metaKey) return null
  return digitAt(press) ?? PLACES.get(code) ?? WRITTEN.get(key) ?? null
}
