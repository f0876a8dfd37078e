import type { ListedName, Readings } from './types.ts'

/** Letters first, tones second, case never: the order of the Vietnamese alphabet. */
const VIETNAMESE = new Intl.Collator('vi', { sensitivity: 'accent' })

const tidy = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ')

/** Given name (tên), family name (họ), middle name (đệm), in the order in which lists compare them. */
const partsOf = (fullName: string): readonly [given: string, family: string, middle: string] => {
  const words = tidy(fullName).split(' ')
  if (words.length === 1) return [words[0]!, '', '']
  return [words.at(-1)!, words[0]!, words.slice(1, -1).join(' ')]
}

const compareFullNames = (a: ListedName, b: ListedName): number => {
  const [givenA, familyA, middleA] = partsOf(a.fullName)
  const [givenB, familyB, middleB] = partsOf(b.fullName)
  return (
    VIETNAMESE.compare(givenA, givenB) || VIETNAMESE.compare(familyA, familyB) || VIETNAMESE.compare(middleA, middleB)
  )
}

const compareDates = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

/**
 * Two names in the order of a list: given name, family name, middle name, then the one longer in the Party first.
 * Negative when `a` comes first; an unknown date of admission decides nothing.
 */
// reading nameOrder
export const compareNames = (a: ListedName, b: ListedName): number => {
  const byName = compareFullNames(a, b)
  if (byName !== 0 || a.partySince === undefined || b.partySince === undefined) return byName
  return compareDates(a.partySince, b.partySince)
}

/** Sorts after every plain date, so that unknown dates stand last among equal names. */
const NO_DATE = '~'

/** The list in the order of {@link compareNames}; among equal names those with an unknown date stand last. */
export const sortNames = <Name extends ListedName>(list: readonly Name[]): readonly Name[] =>
  list.toSorted((a, b) => compareFullNames(a, b) || compareDates(a.partySince ?? NO_DATE, b.partySince ?? NO_DATE))

/**
 * Whether nobody stands behind someone who belongs after them. Equal names are walked with the last known date,
 * because a name without a date between two others must not hide that these are the wrong way round.
 */
export const isInNameOrder = (list: readonly ListedName[], reading: Readings['nameOrder']): boolean => {
  if (reading === 'as-approved') return true
  let lastDate = ''
  for (let i = 1; i < list.length; i++) {
    const before = list[i - 1]!
    const name = list[i]!
    const order = compareFullNames(before, name)
    if (order > 0) return false
    lastDate = order < 0 ? '' : (before.partySince ?? lastDate)
    if (name.partySince !== undefined && name.partySince < lastDate) return false
  }
  return true
}

/** What tells two people of the same name apart on paper. */
export interface NamedPerson {
  readonly id: string
  readonly fullName: string
  readonly birthYear: number | null
  readonly unit: string | null
}

const fold = (text: string): string => tidy(text).toLocaleLowerCase('vi')

const alike = (person: NamedPerson, all: readonly NamedPerson[], key: (p: NamedPerson) => string): boolean =>
  all.some((other) => other.id !== person.id && key(other) === key(person))

const withYear = (person: NamedPerson): string => `${fold(person.fullName)}|${person.birthYear ?? ''}`

const nameOnPaper = (person: NamedPerson, all: readonly NamedPerson[]): string => {
  const name = tidy(person.fullName)
  if (!alike(person, all, (p) => fold(p.fullName))) return name
  const marks = person.birthYear === null ? [] : [String(person.birthYear)]
  if (person.unit !== null && alike(person, all, withYear)) marks.push(tidy(person.unit))
  return marks.length === 0 ? name : `${name} (${marks.join(', ')})`
}

/**
 * How each person is printed, by id: the full name; people of one name (whatever the case and spacing) with the year
 * of birth, and with the unit where the year is the same too. Ids must be unique.
 */
// qd244-2014:d17.k1, qd190-2024:d15: the ballot prints full names
export const namesOnPaper = (people: readonly NamedPerson[]): Map<string, string> =>
  new Map(people.map((person) => [person.id, nameOnPaper(person, people)]))

/** Groups of ids that even so print alike: a voter could not tell them apart. */
export const indistinguishable = (people: readonly NamedPerson[]): readonly (readonly string[])[] => {
  const byPrint = Map.groupBy(namesOnPaper(people), ([, printed]) => fold(printed))
  return [...byPrint.values()].filter((group) => group.length > 1).map((group) => group.map(([id]) => id))
}
