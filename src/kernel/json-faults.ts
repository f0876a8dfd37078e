import { pointerOf } from './json-pointer.ts'

/** How much structure a JSON text may have. */
export interface JsonLimits {
  /** Levels of nested objects and lists. */
  readonly depth: number
  /** Keys of one object. */
  readonly keys: number
  /** Characters of one key as written, including escapes. */
  readonly keyCharacters: number
}

/** A fault in the structure of a JSON text, and its place (JSON Pointer, RFC 6901). */
export interface JsonFault {
  readonly code: 'key-repeated' | 'too-deep' | 'keys-too-many' | 'key-too-long'
  readonly pointer: string
}

const QUOTE = 0x22
const COMMA = 0x2c
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d

/** An object or a list that is not closed yet. */
interface Level {
  /** The keys seen so far; null in a list. */
  readonly keys: Set<string> | null
  /** The key or position that the scan has reached. */
  part: string | number
  expectsKey: boolean
}

const isEscaped = (text: string, position: number): boolean => {
  let first = position
  while (text[first - 1] === '\\') first -= 1
  return (position - first) % 2 === 1
}

/** The position of the quote that ends the string which opens at `start`; -1 without one. */
const endOfString = (text: string, start: number): number => {
  let end = text.indexOf('"', start + 1)
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end
}

/** A key without its escapes; undefined if an escape is not valid JSON. */
const keyIn = (text: string, start: number, end: number): string | undefined => {
  const raw = text.slice(start + 1, end)
  if (!raw.includes('\\')) return raw
  try {
    return String(JSON.parse(`"${raw}"`))
  } catch {
    return undefined
  }
}

const keyFault = ({ keys }: Level, key: string, length: number, limits: JsonLimits): JsonFault['code'] | undefined => {
  if (length > limits.keyCharacters) return 'key-too-long'
  if (keys?.has(key)) return 'key-repeated'
  return keys && keys.size >= limits.keys ? 'keys-too-many' : undefined
}

/** One pass over a text that is not parsed yet and may not be JSON at all. Memory holds only the open levels. */
class Scan {
  readonly #text: string
  readonly #limits: JsonLimits
  readonly #levels: Level[] = []

  constructor(text: string, limits: JsonLimits) {
    this.#text = text
    this.#limits = limits
  }

  #fault(code: JsonFault['code'], levels = this.#levels): JsonFault {
    return { code, pointer: pointerOf(levels.map(({ part }) => part)) }
  }

  #open(isObject: boolean): JsonFault | undefined {
    if (this.#levels.length >= this.#limits.depth) return this.#fault('too-deep')
    this.#levels.push(
      isObject ? { keys: new Set(), part: '', expectsKey: true } : { keys: null, part: 0, expectsKey: false },
    )
    return undefined
  }

  #toNext(): void {
    const level = this.#levels.at(-1)
    if (typeof level?.part === 'number') level.part += 1
    else if (level) level.expectsKey = true
  }

  /** Takes the key between two quotes. Returns its fault, `broken` if the text is not JSON, or undefined. */
  #takeKey(level: Level, start: number, end: number): JsonFault | 'broken' | undefined {
    const length = end - start - 1
    const key = length > this.#limits.keyCharacters ? '' : keyIn(this.#text, start, end)
    if (key === undefined) return 'broken'
    const code = keyFault(level, key, length, this.#limits)
    if (code === 'key-repeated') level.part = key
    // A fault of the object as a whole is reported at the object.
    if (code) return this.#fault(code, code === 'key-repeated' ? this.#levels : this.#levels.slice(0, -1))
    level.part = key
    level.expectsKey = false
    level.keys?.add(key)
    return undefined
  }

  /** The first fault; also undefined if the text stops being JSON, which the parser reports. */
  run(): JsonFault | undefined {
    const text = this.#text
    for (let at = 0; at < text.length; at += 1) {
      const sign = text.charCodeAt(at)
      if (sign === QUOTE) {
        const end = endOfString(text, at)
        if (end < 0) return undefined
        const level = this.#levels.at(-1)
        const found = level?.expectsKey ? this.#takeKey(level, at, end) : undefined
        if (found) return found === 'broken' ? undefined : found
        at = end
      } else if (sign === OPEN_OBJECT || sign === OPEN_LIST) {
        const fault = this.#open(sign === OPEN_OBJECT)
        if (fault) return fault
      } else if (sign === CLOSE_OBJECT || sign === CLOSE_LIST) this.#levels.pop()
      else if (sign === COMMA) this.#toNext()
    }
    return undefined
  }
}

/**
 * The first place at which a JSON text repeats a key in one object or exceeds the limits. JSON.parse silently keeps
 * the last of two equal keys, so a tally that names a person twice would lose votes. Scans the text once, no further
 * than the fault, before it is parsed; the text need not be valid JSON.
 */
export const findJsonFault = (text: string, limits: JsonLimits): JsonFault | undefined => new Scan(text, limits).run()
