import { sum } from '../kernel/integers.ts'

/** The people of a meeting by sex, age, schooling and training, as its officials count them. Absent parts are unknown. */
export interface Composition {
  readonly women?: number | undefined
  readonly ethnicMinority?: number | undefined
  readonly under40?: number | undefined
  readonly over70?: number | undefined
  /** Whole years; the average has at most one decimal. */
  readonly ages?:
    | { readonly youngest: number; readonly oldest: number; readonly average?: number | undefined }
    | undefined
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
  /** Of the absent who are in no group of the roll, those who gave no reason. */
  readonly withoutReason?: number | undefined
  /** Probationary members who attend; the roll counts official members only. */
  readonly probationary?: number | undefined
}

export interface CompositionProblem {
  readonly code:
    | 'composition-exceeds-people'
    | 'composition-does-not-add-up'
    | 'ages-out-of-order'
    | 'ages-disagree'
    | 'absent-exceeded'
  /** The part of the composition. */
  readonly field: keyof Composition
}

const PARTS = ['women', 'ethnicMinority', 'under40', 'over70'] as const
const DIVISIONS = ['schooling', 'politicalTheory', 'sources'] as const

const YOUNG = 40
const OLD = 70

/**
 * The numbers of young and old that the youngest and the oldest person make impossible. A person of 70 whole years may be
 * above 70 or not.
 */
const agesDisagree = ({ under40, over70, ages }: Composition, people: number): readonly (keyof Composition)[] => {
  if (!ages || ages.youngest > ages.oldest) return []
  const { youngest, oldest } = ages
  const young = { least: oldest < YOUNG ? people : Number(youngest < YOUNG), most: youngest < YOUNG ? people : 0 }
  const old = { least: youngest > OLD ? people : Number(oldest > OLD), most: oldest < OLD ? 0 : people }
  const youngMost = oldest < YOUNG ? young.most : Math.min(young.most, people - 1)
  const oldMost = youngest < OLD ? Math.min(old.most, people - 1) : old.most
  return [
    ...(under40 !== undefined && (under40 < young.least || under40 > youngMost) ? (['under40'] as const) : []),
    ...(over70 !== undefined && (over70 < old.least || over70 > oldMost) ? (['over70'] as const) : []),
  ]
}

const averageOutside = ({ youngest, oldest, average }: NonNullable<Composition['ages']>): boolean =>
  average !== undefined && (average < youngest || average > oldest)

/**
 * Everything in a composition that contradicts the number of people: a part that is larger, the young and the old
 * together, a division of everybody whose sum is another number, ages that contradict each other, or more absent people
 * without a reason than are absent.
 * @param people the people whose composition it is
 * @param absent the absent people who are in no group of the roll
 */
export const compositionProblems = (
  composition: Composition,
  people: number,
  absent: number,
): readonly CompositionProblem[] => {
  const { under40 = 0, over70 = 0, ages, withoutReason = 0 } = composition
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
    ...(tooMany.length === 0 && !overlap
      ? agesDisagree(composition, people).map((field) => ({ code: 'ages-disagree', field }) as const)
      : []),
    ...(withoutReason > absent ? [{ code: 'absent-exceeded', field: 'withoutReason' } as const] : []),
    ...(ages && (ages.youngest > ages.oldest || averageOutside(ages))
      ? [{ code: 'ages-out-of-order', field: 'ages' } as const]
      : []),
  ]
}
