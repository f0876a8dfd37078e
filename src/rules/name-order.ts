import type { ListedName, Readings } from './types.ts'

/** Letters first, tones second, case never: the order of the Vietnamese alphabet. */
const VIETNAMESE = new Intl.Collator('vi', { sensitivity: 'accent' })

/** The words of a text in one spelling. */
export const wordsOf = (text: string): readonly string[] => text.normalize('NFC').trim().split(/\s+/u)

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
