/** One thing that happened in a round, or several of the same kind in a row. */
export interface Moment {
  readonly at: string
  /** When the last of them happened. */
  readonly until: string
  readonly count: number
  /** The act in words. */
  readonly words: string
  /** The people who did it, each once. */
  readonly people: readonly string[]
  /** Its figures, if it happened once. */
  readonly detail: string
  /** True if it ended a declared result. */
  readonly undoes: boolean
  /** Number of its event in the log; null for readers without it. */
  readonly sequence: number | null
}

/** One thing as it is recorded. */
export interface Happening {
  readonly at: string
  readonly words: string
  readonly person: string | null
  readonly detail: string
  readonly undoes: boolean
  readonly sequence: number | null
}

/** Joins things of the same kind that follow each other, so that forty stacks are one line. */
export const courseOf = (happenings: readonly Happening[]): readonly Moment[] => {
  const moments: Moment[] = []
  for (const { at, words, person, detail, undoes, sequence } of happenings) {
    const last = moments.at(-1)
    const people = person === null ? [] : [person]
    if (last?.words === words && !undoes) {
      const all = [...new Set([...last.people, ...people])]
      moments[moments.length - 1] = { ...last, until: at, count: last.count + 1, people: all, detail: '' }
    } else {
      moments.push({ at, until: at, count: 1, words, people, detail, undoes, sequence })
    }
  }
  return moments
}

/** The place of an instant between the first and the last moment, in hundredths; 0 if there is no time between them. */
export const placeIn = (moments: readonly Pick<Moment, 'at' | 'until'>[], at: string): number => {
  const [first, last] = [Date.parse(moments[0]?.at ?? at), Date.parse(moments.at(-1)?.until ?? at)]
  if (last <= first) return 0
  return Math.max(0, Math.min(100, Math.round(((Date.parse(at) - first) * 1000) / (last - first)) / 10))
}
