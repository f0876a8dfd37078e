import { fieldsOf } from './unknown.ts'

/** A place in a JSON document: keys and positions from the root. */
export type Path = readonly (string | number)[]

/**
 * The JSON Pointer of a place (RFC 6901): `~` becomes `~0` and `/` becomes `~1`; the whole document is the empty string.
 */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** The value at a place of a JSON value, or undefined. Only own keys count, so that `constructor` finds nothing. */
export const valueAt = (root: unknown, path: Path): unknown => {
  let value = root
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    value = fieldsOf(value)[part]
  }
  return value
}
