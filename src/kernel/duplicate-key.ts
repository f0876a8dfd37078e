import { pointerOf } from './json-pointer.ts'

/** An object or a list that is still open, and the key or position at which the text stands in it. */
interface Level {
  /** The keys seen so far; null in a list. */
  readonly keys: Set<string> | null
  part: string | number
  expectsKey: boolean
}

const open = (sign: string): Level =>
  sign === '{' ? { keys: new Set(), part: '', expectsKey: true } : { keys: null, part: 0, expectsKey: false }

const toNext = (level: Level): void => {
  if (level.keys !== null) level.expectsKey = true
  else level.part = (level.part as number) + 1
}

const isEscaped = (text: string, position: number): boolean => {
  let first = position
  while (text[first - 1] === '\\') first -= 1
  return (position - first) % 2 === 1
}

/** The position behind the string that opens at `start`. */
const endOfString = (text: string, start: number): number => {
  let end = text.indexOf('"', start + 1)
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end + 1
}

/** Takes a key; true if the object has it already. */
const isRepeated = (level: Level, key: string): boolean => {
  level.part = key
  level.expectsKey = false
  const repeated = level.keys?.has(key) === true
  level.keys?.add(key)
  return repeated
}

/**
 * The JSON Pointer of the first key that stands twice in one object, or undefined. JSON.parse keeps the last of them
 * without a word, so that a tally naming a person twice would lose votes. `text` must be valid JSON, of any depth.
 */
export const findDuplicateKey = (text: string): string | undefined => {
  const levels: Level[] = []
  const signs = /["{}[\],]/g
  for (let sign = signs.exec(text); sign !== null; sign = signs.exec(text)) {
    const level = levels.at(-1)
    if (sign[0] === '{' || sign[0] === '[') levels.push(open(sign[0]))
    else if (sign[0] === '}' || sign[0] === ']') levels.pop()
    else if (sign[0] === '"') {
      signs.lastIndex = endOfString(text, sign.index)
      const isKey = level?.expectsKey === true
      if (isKey && isRepeated(level, JSON.parse(text.slice(sign.index, signs.lastIndex)) as string))
        return pointerOf(levels.map(({ part }) => part))
    } else if (level !== undefined) toNext(level)
  }
  return undefined
}
