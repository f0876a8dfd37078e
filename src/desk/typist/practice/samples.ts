import { PRACTICE } from '../../../locale/desk/practice.ts'
import type { Bilingual } from '../../../locale/text.ts'
import type { Ballot } from '../../entry/line/ballot.ts'

/** The two kinds of lists that a typist meets. */
export type PracticeForm = 'strike-out' | 'agree-disagree'

/** A ballot to be typed, as it lies on the table. */
export interface Sample {
  readonly ballot: Ballot
  /** True if the voter has signed it. */
  readonly isSigned: boolean
  /** The keys that type it, one after another. */
  readonly keys: readonly string[]
  /** The lesson of this ballot. */
  readonly lesson: Bilingual
}

/** Names on the list with surplus, and the seats. The list without surplus has the first names alone. */
export const PRACTICE_LISTS = {
  'strike-out': { candidates: 12, seats: 9 },
  'agree-disagree': { candidates: 5, seats: 5 },
} as const satisfies Readonly<Record<PracticeForm, { readonly candidates: number; readonly seats: number }>>

const struck = (numbers: readonly number[], keys: string, lesson: Bilingual): Sample => ({
  ballot: { places: { struck: numbers.map((number) => number - 1) }, aside: null },
  isSigned: false,
  keys: keys.split(' '),
  lesson,
})

const SIGNED: Sample = {
  ballot: { places: { struck: [2, 7, 9] }, aside: 'marked' },
  isSigned: true,
  keys: '3 8 1 0 / 2 Enter Enter'.split(' '),
  lesson: PRACTICE.aside,
}

const STRUCK: readonly Sample[] = [
  struck([3, 5, 9], '3 5 9 Enter', PRACTICE.plain),
  struck([4, 10, 12], '4 1 0 1 2 Enter', PRACTICE.plain),
  struck([1, 6, 11], '0 1 6 1 1 Enter', PRACTICE.withZero),
  struck([1, 6, 11], '* Enter', PRACTICE.likeLast),
  struck([2, 5, 7, 8], '2 5 7 8 Enter Enter', PRACTICE.fewer),
  struck([2, 9], '2 9 Enter Enter', PRACTICE.tooMany),
  struck([], '0 Enter Enter', PRACTICE.nobodyStruck),
  SIGNED,
  struck([6, 7, 11], '6 7 1 1 Enter', PRACTICE.plain),
  struck([2, 4, 12], '2 4 1 2 Enter', PRACTICE.plain),
]

/** Boxes by number: those not named agree. */
const boxes = (
  { disagree = [], blank = [], both = [] }: Readonly<Partial<Record<'disagree' | 'blank' | 'both', readonly number[]>>>,
  keys: string,
  lesson: Bilingual,
): Sample => {
  const all = Array.from({ length: PRACTICE_LISTS['agree-disagree'].candidates }, (_, at) => at + 1)
  const placesOf = (numbers: readonly number[]): readonly number[] => numbers.map((number) => number - 1)
  return {
    ballot: {
      places: {
        agree: placesOf(all.filter((number) => !disagree.includes(number) && !blank.includes(number))),
        disagree: placesOf(all.filter((number) => disagree.includes(number) || both.includes(number))),
      },
      aside: null,
    },
    isSigned: false,
    keys: keys.split(' '),
    lesson,
  }
}

const BOXES: readonly Sample[] = [
  boxes({}, '0 Enter', PRACTICE.everybody),
  boxes({ disagree: [4] }, '4 Enter', PRACTICE.oneAgainst),
  boxes({ blank: [2] }, '. 2 Enter', PRACTICE.blank),
  boxes({ disagree: [1], both: [3] }, '1 . . 3 Enter', PRACTICE.both),
  boxes({ disagree: [1, 2, 3, 4, 5] }, '0 0 Enter Enter', PRACTICE.nobody),
  boxes({}, '0 Enter', PRACTICE.everybody),
]

/** The stack that is typed for practice. */
export const SAMPLES: Readonly<Record<PracticeForm, readonly Sample[]>> = {
  'strike-out': STRUCK,
  'agree-disagree': BOXES,
}

/** Numbers of the names on which a typed ballot and its sample differ; both are of one list. */
export const numbersApart = (typed: Ballot, sample: Ballot, candidates: number): readonly number[] => {
  const marksAt = ({ places }: Ballot, place: number): string =>
    'struck' in places
      ? String(places.struck.includes(place))
      : `${places.agree.includes(place)} ${places.disagree.includes(place)}`
  return Array.from({ length: candidates }, (_, place) => place)
    .filter((place) => marksAt(typed, place) !== marksAt(sample, place))
    .map((place) => place + 1)
}

/** How a typed ballot and its sample compare. A ballot set aside agrees in its reason: the board reads its marks again. */
export type Verdict =
  | { readonly kind: 'right' }
  | { readonly kind: 'aside' }
  | { readonly kind: 'wrong'; readonly numbers: readonly number[] }

/** Compares a typed ballot with its sample. */
export const verdictOn = (typed: Ballot, sample: Ballot, candidates: number): Verdict => {
  if (typed.aside !== sample.aside) return { kind: 'aside' }
  if (typed.aside !== null) return { kind: 'right' }
  const numbers = numbersApart(typed, sample, candidates)
  return numbers.length === 0 ? { kind: 'right' } : { kind: 'wrong', numbers }
}
