import { type AsideKind, type Ballot, figuresOf, type Places } from './ballot.ts'
import { type EntryContext, isOneName, type Line, type Mark, wholeOf } from './line.ts'

type List = Pick<EntryContext, 'candidates' | 'seats' | 'allDisagree' | 'mode'>

const placesUpTo = (candidates: number): readonly number[] => Array.from({ length: candidates }, (_, at) => at)

const agreeing = (marks: readonly Mark[], all: readonly number[], isOnly: boolean): Places => {
  const kinds = new Map(marks.map(({ place, kind }) => [place - 1, kind]))
  const kindAt = (place: number): Mark['kind'] => kinds.get(place) ?? (isOnly ? 'blank' : 'agree')
  return {
    agree: all.filter((place) => ['agree', 'both'].includes(kindAt(place))),
    disagree: all.filter((place) => ['disagree', 'both'].includes(kindAt(place))),
  }
}

const placesOf = (marks: readonly Mark[], { candidates, mode }: List): Places => {
  const all = placesUpTo(candidates)
  if (mode === 'agree') return agreeing(marks, all, candidates === 1)
  const typed = new Set(marks.map(({ place }) => place - 1))
  return { struck: all.filter((place) => typed.has(place)) }
}

const UNMARKED: Readonly<Record<'struck' | 'agree', Places>> = {
  struck: { struck: [] },
  agree: { agree: [], disagree: [] },
}

const ordinary = { struck: 'struck', agree: 'disagree' } as const

/** The marks of a number without a dot before it. */
export const plainKind = (mode: EntryContext['mode']): Mark['kind'] => ordinary[mode]

/**
 * The ballot that the line is so far. A ballot that is set aside and on which nothing else was typed has no marks, also
 * without surplus, so that two typists of the same paper agree.
 */
export const ballotOnLine = (line: Line, list: List): Ballot => {
  const aside: AsideKind | null = line.aside?.kind ?? null
  const whole = wholeOf(line, list)
  if (aside !== null && line.marks.length === 0 && whole === null) {
    return { places: UNMARKED[list.mode === 'agree' ? 'agree' : 'struck'], aside }
  }
  const every = (): readonly Mark[] =>
    placesUpTo(list.candidates).map((place) => ({ place: place + 1, kind: plainKind(list.mode) }))
  return { places: placesOf(whole === 'all' ? every() : line.marks, list), aside }
}

const boxKind = (agrees: boolean, disagrees: boolean): Mark['kind'] => {
  if (agrees) return disagrees ? 'both' : 'agree'
  return disagrees ? 'disagree' : 'blank'
}

/** True if the ballot has no mark at all. */
export const isUnmarked = ({ places }: Ballot): boolean =>
  'struck' in places ? places.struck.length === 0 : places.agree.length + places.disagree.length === 0

/** The numbers to type for the ballot, in the order of the list: the struck, or the exceptions. */
export const marksOf = (ballot: Ballot, list: List): readonly Mark[] => {
  const { places } = ballot
  if (ballot.aside !== null && isUnmarked(ballot)) return []
  if ('struck' in places) {
    return places.struck.map((place) => ({ place: place + 1, kind: 'struck' }))
  }
  const boxes = placesUpTo(list.candidates).map(
    (place): Mark => ({
      place: place + 1,
      kind: boxKind(places.agree.includes(place), places.disagree.includes(place)),
    }),
  )
  return isOneName(list) ? boxes : boxes.filter(({ kind }) => kind !== 'agree')
}

/** A taken ballot as it is read back. */
export interface ReadBack {
  readonly marks: readonly Mark[]
  readonly chosen: number
  readonly seats: number
  readonly invalid: ReturnType<typeof figuresOf>['invalid']
  readonly aside: AsideKind | null
}

/** The figures of a taken ballot to be read back: what was typed, and how many are chosen of how many. */
export const readBackOf = (ballot: Ballot, list: List): ReadBack => ({
  marks: marksOf(ballot, list),
  ...figuresOf(ballot, list),
  seats: list.seats,
  aside: ballot.aside,
})
