import { canonical } from '../audit/canonical.ts'

const isInOrder = (keys: readonly string[]): boolean =>
  keys.every((key, index) => index === 0 || keys[index - 1]! < key)

/** Whether JSON.stringify of a value equals its canonical text: keys in order, whole numbers only. */
const isPlain = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isSafeInteger(value)
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(isPlain)
  return isInOrder(Object.keys(value)) && Object.values(value).every(isPlain)
}

/** An escaped surrogate, or text that looks like one. */
const SURROGATE = '\\ud'

/**
 * The canonical text (RFC 8785) of a value read from this text; null for values with more than one possible text: a
 * fraction, half of a surrogate pair, unlimited nesting.
 *
 * Nearly every line is already canonical. Checking that is faster than writing the text: `JSON.stringify` writes the
 * same escapes and numbers, and only keeps the keys in their given order.
 */
export const canonicalOf = (value: unknown, text: string): string | null => {
  try {
    if (!text.includes(SURROGATE) && JSON.stringify(value) === text && isPlain(value)) return text
    return canonical(value)
  } catch {
    return null
  }
}
