import { fieldsOf } from '../kernel/unknown.ts'

/**
 * Thrown for values with more than one possible text: a fraction, a number too large to be exact, half of a surrogate
 * pair.
 */
export class NotCanonical extends TypeError {}

const PLAIN: readonly unknown[] = [Object.prototype, null]

const numeral = (value: number): string => {
  // Whole numbers only: programs may print a fraction in different ways.
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new NotCanonical(`${value} is no exact whole number`)
  return String(value)
}

const quoted = (text: string): string => {
  if (!text.isWellFormed()) throw new NotCanonical('a text holds half of a surrogate pair')
  return JSON.stringify(text)
}

/**
 * The canonical text of a JSON value by RFC 8785: keys in the order of their UTF-16 code units, no spaces, shortest
 * escapes. Accepts exact whole numbers only. Leaves out a key whose value is undefined, as JSON does.
 * @throws {NotCanonical}
 */
export const canonical = (value: unknown): string => {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return numeral(value)
  if (typeof value === 'string') return quoted(value)
  // Array.from, because map would skip a hole.
  if (Array.isArray(value)) return `[${Array.from(value, (item) => canonical(item)).join(',')}]`
  if (typeof value !== 'object') throw new NotCanonical(`a ${typeof value} is not JSON`)
  // A date or a map has no own keys and would be written as if it were empty.
  if (!PLAIN.includes(Object.getPrototypeOf(value))) throw new NotCanonical('an object of a class is not JSON')
  const fields = fieldsOf(value)
  const keys = Object.keys(fields)
    .filter((key) => fields[key] !== undefined)
    .sort()
  const members = keys.map((key) => `${quoted(key)}:${canonical(fields[key])}`)
  return `{${members.join(',')}}`
}
