import type { Ballot, CandidateList, EntryDifferences } from '../api/types.ts'

/** Which of the independent entries. */
export type Slot = EntryDifferences['pairs'][number]['slots'][number]
/** All of them, in their order. */
const SLOTS: readonly Slot[] = ['first', 'second', 'third']

/** Values of entries in the order of the entries. */
export const bySlot = <Value>(values: Readonly<Partial<Record<Slot, Value>>>): readonly (readonly [Slot, Value])[] =>
  SLOTS.flatMap((slot) => {
    const value = values[slot]
    return value === undefined ? [] : [[slot, value] as const]
  })

/** A name on the ballot, with its place from 1. */
export type Listed = CandidateList['ballot'][number]
/** The marks of a ballot as they were typed. */
export type Marks = Pick<Ballot, 'struck' | 'agree' | 'disagree' | 'setAside'>

/** A mark that is worth saying: a struck name, or a name without a single X under agree. */
export interface Mark {
  readonly place: number
  readonly manner: 'struck' | 'disagree' | 'neither' | 'both'
}

const sorted = (ids: readonly string[] | undefined): readonly string[] | null => (ids ? [...ids].sort() : null)

/** Equal for ballots with the same marks, in whatever order they were typed, that are set aside alike. */
export const contentOf = ({ struck, agree, disagree, setAside }: Marks): string =>
  JSON.stringify([setAside, sorted(struck), sorted(agree), sorted(disagree)])

/** The marks of a ballot in the order of the list. */
export const marksOf = ({ struck, agree = [], disagree = [] }: Marks, list: readonly Listed[]): readonly Mark[] =>
  list.flatMap(({ personId, position: place }): Mark[] => {
    if (struck) return struck.includes(personId) ? [{ place, manner: 'struck' }] : []
    const [isFor, isAgainst] = [agree.includes(personId), disagree.includes(personId)]
    if (isFor && !isAgainst) return []
    return [{ place, manner: isAgainst ? (isFor ? 'both' : 'disagree') : 'neither' }]
  })

const isSame = (one: Mark, other: Mark): boolean => one.place === other.place && one.manner === other.manner

/** The marks of one ballot that another does not have. */
export const marksBeyond = (own: readonly Mark[], others: readonly Mark[]): readonly Mark[] =>
  own.filter((mark) => !others.some((other) => isSame(mark, other)))

/** Numbers in a text, whatever is between them; null if one is not on the list or occurs twice, or the text has none. */
export const numbersIn = (text: string, length: number): readonly number[] | null => {
  const found = (text.match(/\d+/g) ?? []).map(Number)
  if (found.length === 0 || /[^\d\s,.;+]/.test(text)) return null
  if (found.length === 1 && found[0] === 0) return []
  const isRight = found.every((number) => number >= 1 && number <= length)
  return isRight && new Set(found).size === found.length ? found : null
}
