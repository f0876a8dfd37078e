import { EMPTY_LINE, type EntryContext, isEmpty, type Line, type Mark } from './line/line.ts'

const KINDS: readonly unknown[] = ['struck', 'kept', 'agree', 'disagree', 'blank', 'both'] satisfies Mark['kind'][]

/** A half-typed line as text; null if nothing is typed. Questions and refusals are not kept: the next key asks again. */
export const draftOf = (line: Line): string | null =>
  isEmpty(line) && line.correcting === null ? null : JSON.stringify({ ...line, question: null, refusal: null })

const isMark = (value: unknown, { candidates }: Pick<EntryContext, 'candidates'>): value is Mark => {
  if (typeof value !== 'object' || value === null) return false
  const { place, kind }: { readonly place?: unknown; readonly kind?: unknown } = value
  return (
    typeof place === 'number' && Number.isInteger(place) && place >= 1 && place <= candidates && KINDS.includes(kind)
  )
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The line that was half typed when the entry was left; null without one, or if it does not belong to this list. */
export const lineOf = (draft: string | null, paper: Pick<EntryContext, 'candidates'>): Line | null => {
  const value = draft === null ? null : parsed(draft)
  if (typeof value !== 'object' || value === null) return null
  const { marks, pending }: { readonly marks?: unknown; readonly pending?: unknown } = value
  if (!Array.isArray(marks) || typeof pending !== 'string') return null
  const known = marks.filter((mark) => isMark(mark, paper))
  // Only what was typed of a new ballot comes back; a correction or a command begins again.
  return known.length === marks.length && known.length > 0 ? { ...EMPTY_LINE, marks: known } : null
}
