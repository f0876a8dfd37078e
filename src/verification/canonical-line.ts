import { canonical } from '../audit/canonical.ts'

const isInOrder = (keys: readonly string[]): boolean =>
  keys.every((key, index) => index === 0 || keys[index - 1]! < key)

/** Whether the engine's own JSON of a value is its canonical text: keys in order, whole numbers only. */
const isPlain = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isSafeInteger(value)
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(isPlain)
  return isInOrder(Object.keys(value)) && Object.values(value).every(isPlain)
}

/** An escaped surrogate, or what could be taken for one. */
const SURROGATE = '\\ud'

/**
 * The canonical text (RFC 8785) of a value that was read from this text; null for what cannot be written in one form
 * alone: a fraction, half of a surrogate pair, brackets without end.
 *
 * Nearly every line is its own canonical text. That is seen faster than the text is made: `JSON.stringify` writes the
 * same escapes and numbers, and only leaves the keys in the order in which they stand.
 */
export const canonicalOf = (value: unknown, text: string): string | null => {
  try {
    if (!text.includes(SURROGATE) && JSON.stringify(value) === text && isPlain(value)) return text
    return canonical(value)
  } catch {
    return null
  }
}
