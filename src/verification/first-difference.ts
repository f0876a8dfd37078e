import { type Path, pointerOf } from '../kernel/json-pointer.ts'
import { isRecord } from '../kernel/unknown.ts'

/** The first place where two JSON values differ, and the value there in each. */
export interface JsonDifference {
  readonly pointer: string
  readonly expected: unknown
  readonly found: unknown
}

/** Maximum depth, so that no file can overflow the stack. */
const DEPTH_MAX = 100

type Bag = Readonly<Record<string, unknown>>

/** Keys with a value; as in JSON, undefined counts as absent. */
const keysOf = (bag: Bag): string[] => Object.keys(bag).filter((key) => bag[key] !== undefined)

const inLists = (expected: readonly unknown[], found: readonly unknown[], path: Path): JsonDifference | null => {
  for (const [index, value] of expected.entries()) {
    if (index >= found.length) break
    const difference = between(value, found[index], [...path, index])
    if (difference) return difference
  }
  return expected.length === found.length
    ? null
    : { pointer: pointerOf(path), expected: expected.length, found: found.length }
}

const inBags = (expected: Bag, found: Bag, path: Path): JsonDifference | null => {
  for (const key of keysOf(expected).sort()) {
    // Only own keys count: `constructor` must find nothing.
    const difference = between(expected[key], Object.hasOwn(found, key) ? found[key] : undefined, [...path, key])
    if (difference) return difference
  }
  const more = keysOf(found).find((key) => !Object.hasOwn(expected, key) || expected[key] === undefined)
  return more === undefined ? null : { pointer: pointerOf([...path, more]), expected: undefined, found: found[more] }
}

const between = (expected: unknown, found: unknown, path: Path): JsonDifference | null => {
  if (path.length > DEPTH_MAX) return { pointer: pointerOf(path), expected, found }
  if (Array.isArray(expected) && Array.isArray(found)) return inLists(expected, found, path)
  if (isRecord(expected) && isRecord(found)) return inBags(expected, found, path)
  return expected === found ? null : { pointer: pointerOf(path), expected, found }
}

/**
 * The first place where `found` is not the expected value; null if both are the same JSON. Values come from untrusted
 * files: anything below a depth that the service never writes counts as different.
 */
export const firstDifference = (expected: unknown, found: unknown): JsonDifference | null =>
  between(expected, found, [])

/** A value for use in a sentence: short texts and numbers unchanged, everything else by its kind. */
export const inSentence = (value: unknown): string | number => {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return value.length <= 100 ? value : `${value.slice(0, 100)}…`
  if (value === null || value === undefined || typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? '[…]' : '{…}'
}
