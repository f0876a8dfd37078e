import type { AsideKind } from './line/ballot.ts'
import { ASIDE_DIGITS } from './line/digits.ts'
import { EMPTY_LINE, type EntryContext, isEmpty, type Line, type Mark } from './line/line.ts'
import { mayBecome } from './line/numbers.ts'

type List = Pick<EntryContext, 'candidates'>

const KINDS: readonly unknown[] = ['struck', 'agree', 'disagree', 'blank', 'both'] satisfies Mark['kind'][]

/**
 * A half-typed ballot as text, with its place in the stack from 1; null if nothing is typed. A correction is not kept,
 * because its marks would come back as those of the next ballot. Questions and refusals are not kept either: the next key
 * asks again.
 */
export const draftOf = (line: Line, place: number): string | null => {
  const { marks, dots, pending, aside, times } = line
  if (isEmpty(line) || line.correcting !== null || line.command !== null) return null
  return JSON.stringify({ place, marks, dots, pending, aside, times })
}

const isMark = (value: unknown, { candidates }: List): value is Mark => {
  if (typeof value !== 'object' || value === null) return false
  const { place, kind }: { readonly place?: unknown; readonly kind?: unknown } = value
  return (
    typeof place === 'number' && Number.isInteger(place) && place >= 1 && place <= candidates && KINDS.includes(kind)
  )
}

const isPending = (value: unknown, { candidates }: List): value is string =>
  typeof value === 'string' && (['', '00'].includes(value) || mayBecome(value, candidates).length > 0)

const isAsideKind = (value: unknown): value is AsideKind | null =>
  value === null || Object.values<unknown>(ASIDE_DIGITS).includes(value)

const isAside = (value: unknown): value is Line['aside'] => {
  if (value === null) return true
  if (typeof value !== 'object') return false
  const { kind, after }: { readonly kind?: unknown; readonly after?: unknown } = value
  return isAsideKind(kind) && typeof after === 'number' && Number.isInteger(after) && after >= 0
}

const isDots = (value: unknown): value is Line['dots'] => value === 0 || value === 1 || value === 2

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * The line that was half typed when the entry was left, whole or not at all: a ballot without its reason for being set
 * aside would be another ballot. Null without one, if it does not belong to this list, or if its ballot has been taken
 * meanwhile, in another window or on another laptop: it would be typed twice.
 * @param place the place of the next ballot in the stack, from 1
 */
export const lineOf = (draft: string | null, list: List, place: number): Line | null => {
  const value = draft === null ? null : parsed(draft)
  if (typeof value !== 'object' || value === null) return null
  const { marks, dots, pending, aside, times, ...more }: { readonly [Part in keyof Line | 'place']?: unknown } = value
  if (more.place !== place) return null
  if (!Array.isArray(marks) || !isDots(dots) || !isPending(pending, list) || !isAside(aside)) return null
  const known = marks.filter((mark) => isMark(mark, list))
  if (known.length !== marks.length) return null
  // The stack may have less left by now, so the number of equal ballots is typed again before Enter takes any.
  const line = { ...EMPTY_LINE, marks: known, dots, pending, aside, times: typeof times === 'string' ? '' : null }
  return isEmpty(line) ? null : line
}
