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

/** The digit of a key; null for other keys. The pad is read by the place of the key: without NumLock it sends Home or Delete. */
export const digitOf = ({ code, key }: Pick<KeyPress, 'code' | 'key'>): number | null => {
  const onPad = /^Numpad([0-9])$/.exec(code)?.[1]
  if (onPad !== undefined) return Number(onPad)
  return /^Digit[0-9]$/.test(code) && /^[0-9]$/.test(key) ? Number(key) : null
}

/** True for keys pressed together with one that makes them a command of the browser or the system. */
export const isCommand = ({ ctrlKey, altKey, metaKey }: Pick<KeyPress, 'ctrlKey' | 'altKey' | 'metaKey'>): boolean =>
  ctrlKey || altKey || metaKey
