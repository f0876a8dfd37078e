import { nameKey } from './printed-names.ts'

/** Words with the apostrophes that stand in names like H'Hen; other signs separate words. */
const WORD = /[\p{L}\p{M}]+(?:['\u2018\u2019\u02BC\u00B4`][\p{L}\p{M}]+)*/gu

const wordsIn = (text: string): readonly string[] => text.normalize('NFC').match(WORD) ?? []

/** The words that may follow a word in a name; `name` if a name ends with this word. */
interface Branch {
  readonly next: Map<string, Branch>
  name: string | null
}

const branch = (): Branch => ({ next: new Map(), name: null })

const grow = (root: Branch, words: readonly string[], name: string): void => {
  let place = root
  for (const word of words) {
    const next = place.next.get(word) ?? branch()
    place.next.set(word, next)
    place = next
  }
  place.name ??= name
}

/** The longest name that begins at a word; null if none does. */
const nameAt = (root: Branch, words: readonly (string | null)[], from: number): string | null => {
  let [place, found]: [Branch | undefined, string | null] = [root, null]
  for (let at = from; place !== undefined && at <= words.length; at += 1) {
    found = place.name ?? found
    const word = words[at]
    place = word ? place.next.get(word) : undefined
  }
  return found
}

/** How many words of a name are looked for besides the whole: people are called by middle and given name. */
const SHORT = 2

/**
 * Looks for names of people in free texts. A name is found if all its words follow each other, whatever their case,
 * spaces, signs and places of tones are; tones themselves count. Its last two words alone, and a name of one word,
 * are found only with capital letters, because many pairs of small words are no name. A given name alone is not
 * found.
 * @returns the first name that a text holds; null if it holds none
 */
export const nameFinder = (fullNames: readonly string[]): ((text: string) => string | null) => {
  const [whole, short] = [branch(), branch()]
  for (const name of fullNames) {
    const words = wordsIn(name).map(nameKey)
    if (words.length > 1) grow(whole, words, name)
    if (words.length === 1 || words.length > SHORT) grow(short, words.slice(-SHORT), name)
  }
  return (text) => {
    const written = wordsIn(text)
    const words = written.map(nameKey)
    const capitals = written.map((word, at) => (/^\p{Lu}/u.test(word) ? words[at]! : null))
    for (let from = 0; from < words.length; from += 1) {
      const found = nameAt(whole, words, from) ?? nameAt(short, capitals, from)
      if (found !== null) return found
    }
    return null
  }
}
