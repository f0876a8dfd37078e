/** The digit of a key; null for other keys. The pad is read by the place of the key: without NumLock it sends Home or Delete. */
export const digitOf = ({ code, key }: Pick<KeyboardEvent, 'code' | 'key'>): number | null => {
  const onPad = /^Numpad([0-9])$/.exec(code)?.[1]
  if (onPad !== undefined) return Number(onPad)
  return /^Digit[0-9]$/.test(code) && /^[0-9]$/.test(key) ? Number(key) : null
}

/** True for keys pressed together with one that makes them a command of the browser or the system. */
export const isCommand = ({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean => ctrlKey || altKey || metaKey
