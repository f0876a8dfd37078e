import type { ListedName, Readings } from './types.ts'

/** Letters first, tones second, case never: the order of the Vietnamese alphabet. */
const VIETNAMESE = new Intl.Collator('vi', { sensitivity: 'accent' })

const wordsOf = (text: string): readonly string[] => text.normalize('NFC').trim().split(/\s+/u)

const tidy = (text: string): string => wordsOf(text).join(' ')

/** Given name (tên), family name (họ), middle name (đệm), in the order in which lists compare them. */
type NameParts = readonly [given: string, family: string, middle: string]

const partsOf = ({ fullName }: ListedName): NameParts => {
  const words = wordsOf(fullName)
  if (words.length === 1) return [words[0]!, '', '']
  return [words.at(-1)!, words[0]!, words.slice(1, -1).join(' ')]
}

/** The collator is slow, and neighbours on a list often share a part. */
const compareWords = (a: string, b: string): number => (a === b ? 0 : VIETNAMESE.compare(a, b))

const compareParts = (a: NameParts, b: NameParts): number =>
  compareWords(a[0], b[0]) || compareWords(a[1], b[1]) || compareWords(a[2], b[2])

const compareDates = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

/**
 * Compares two names in the order of a list: given name, family name, middle name, then the longer membership in the
 * Party first. Negative if `a` comes first; an unknown date of admission decides nothing.
 */
// reading nameOrder
export const compareNames = (a: ListedName, b: ListedName): number => {
  const byName = compareParts(partsOf(a), partsOf(b))
  if (byName !== 0 || a.partySince === undefined || b.partySince === undefined) return byName
  return compareDates(a.partySince, b.partySince)
}

/** Sorts after every plain date, so that unknown dates come last among equal names. */
const NO_DATE = '~'

/** The list in the order of {@link compareNames}; among equal names those with an unknown date come last. */
export const sortNames = <Name extends ListedName>(list: readonly Name[]): readonly Name[] =>
  list
    .map((name) => ({ name, parts: partsOf(name), date: name.partySince ?? NO_DATE }))
    .sort((a, b) => compareParts(a.parts, b.parts) || compareDates(a.date, b.date))
    .map(({ name }) => name)

/**
 * Whether the list is in order. Equal names are compared with the last known date, because a name without a date
 * between two others must not hide that those are in the wrong order.
 */
export const isInNameOrder = (list: readonly ListedName[], reading: Readings['nameOrder']): boolean => {
  if (reading === 'as-approved') return true
  const parts = list.map(partsOf)
  let lastDate = ''
  for (let i = 1; i < list.length; i++) {
    const before = list[i - 1]!
    const name = list[i]!
    const order = compareParts(parts[i - 1]!, parts[i]!)
    if (order > 0) return false
    lastDate = order < 0 ? '' : (before.partySince ?? lastDate)
    if (name.partySince !== undefined && name.partySince < lastDate) return false
  }
  return true
}

/** The facts that tell two people of the same name apart on paper. */
export interface NamedPerson {
  readonly id: string
  readonly fullName: string
  readonly birthYear: number | null
  readonly unit: string | null
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** Hoà and Hòa are one name in two spellings: moves the tone behind its word. */
const toneLast = (word: string): string => {
  const letters = word.normalize('NFD')
  return letters.replace(TONES, '') + (letters.match(TONES) ?? []).join('')
}

/** The text as a reader sees it, independent of case, spelling of tones and kind of apostrophe. */
const fold = (text: string): string =>
  wordsOf(text.toLocaleLowerCase('vi').replace(/[\u2018\u2019\u02BC\u00B4`]/gu, "'"))
    .map(toneLast)
    .join(' ')

/** A key that is equal for people of the same name. Not for display. */
export const nameKey = (fullName: string): string => fold(fullName)

const withYear = (name: string, { birthYear }: NamedPerson): string => `${name}|${birthYear ?? ''}`

/** How often each text occurs. */
const tallyTexts = (texts: readonly string[]): ReadonlyMap<string, number> => {
  const times = new Map<string, number>()
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1)
  return times
}

/**
 * How each person is printed, by id: the full name; for people of the same name (ignoring case and spacing) with the
 * year of birth, and also with the unit if the year is the same. Ids must be unique.
 */
// qd244-2014:d17.k1, qd190-2024:d15: the ballot prints full names
export const namesOnPaper = (people: readonly NamedPerson[]): Map<string, string> => {
  const folded = people.map(({ fullName }) => fold(fullName))
  const ofName = tallyTexts(folded)
  const ofNameAndYear = tallyTexts(people.map((person, index) => withYear(folded[index]!, person)))
  const printed = (person: NamedPerson, index: number): string => {
    const name = tidy(person.fullName)
    const key = folded[index]!
    if (ofName.get(key) === 1) return name
    const marks = person.birthYear === null ? [] : [String(person.birthYear)]
    if (person.unit !== null && ofNameAndYear.get(withYear(key, person))! > 1) marks.push(tidy(person.unit))
    return marks.length === 0 ? name : `${name} (${marks.join(', ')})`
  }
  return new Map(people.map((person, index) => [person.id, printed(person, index)]))
}

/** Groups of ids that still print alike: a voter could not tell these people apart. */
export const indistinguishable = (people: readonly NamedPerson[]): readonly (readonly string[])[] => {
  const byPrint = Map.groupBy(namesOnPaper(people), ([, printed]) => fold(printed))
  return [...byPrint.values()].filter((group) => group.length > 1).map((group) => group.map(([id]) => id))
}

/** A person of the congress with the facts that the rules on names need. */
export const listedName = ({
  id,
  fullName,
  partySince,
}: {
  readonly id: string
  readonly fullName: string
  readonly partySince: string | null
}): ListedName => ({
  id,
  fullName,
  ...(partySince === null ? {} : { partySince }),
})
