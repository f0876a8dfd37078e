import { sum } from '../kernel/integers.ts'

/** The people of a meeting by sex, age, schooling and training, as its officials count them. Absent parts are unknown. */
export interface Composition {
  readonly women?: number | undefined
  readonly ethnicMinority?: number | undefined
  readonly under40?: number | undefined
  readonly over70?: number | undefined
  /** Whole years. */
  readonly ages?: { readonly youngest: number; readonly oldest: number } | undefined
  /** By the highest degree. */
  readonly schooling?:
    | { readonly postgraduate: number; readonly university: number; readonly belowUniversity: number }
    | undefined
  /** By the highest course in political theory. */
  readonly politicalTheory?:
    | { readonly advanced: number; readonly intermediate: number; readonly elementary: number; readonly none: number }
    | undefined
  /** How delegates came to be delegates. */
  readonly sources?: { readonly elected: number; readonly appointed: number; readonly exOfficio: number } | undefined
}

export interface CompositionProblem {
  readonly code: 'composition-exceeds-people' | 'composition-does-not-add-up' | 'ages-out-of-order'
  /** The part of the composition. */
  readonly field: keyof Composition
}

const PARTS = ['women', 'ethnicMinority', 'under40', 'over70'] as const
const DIVISIONS = ['schooling', 'politicalTheory', 'sources'] as const

/**
 * Everything in a composition that contradicts the number of people: a part that is larger, the young and the old
 * together, or a division of everybody whose sum is another number.
 * @param people the people whose composition it is
 */
export const compositionProblems = (composition: Composition, people: number): readonly CompositionProblem[] => {
  const { under40 = 0, over70 = 0, ages } = composition
  const tooMany = PARTS.filter((part) => (composition[part] ?? 0) > people)
  const overlap = tooMany.length === 0 && under40 + over70 > people
  const wrongSums = DIVISIONS.filter((division) => {
    const parts = composition[division]
    return parts !== undefined && sum(Object.values(parts)) !== people
  })
  return [
    ...tooMany.map((field) => ({ code: 'composition-exceeds-people', field }) as const),
    ...(overlap ? [{ code: 'composition-exceeds-people', field: 'over70' } as const] : []),
    ...wrongSums.map((field) => ({ code: 'composition-does-not-add-up', field }) as const),
    ...(ages && ages.youngest > ages.oldest ? [{ code: 'ages-out-of-order', field: 'ages' } as const] : []),
  ]
}
