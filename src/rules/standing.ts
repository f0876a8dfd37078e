import { sum } from '../kernel/integers.ts'
import type { Contest } from './ballot.ts'
import type { Doubt, EntryState, SetAsideKind } from './entry.ts'
import { entryStep } from './entry.ts'
import { tallyBallots } from './tally.ts'
import type { BallotMarks, Tally } from './types.ts'

/**
 * The standing of a batch that is typed in blind entries: `typing` until every entry is final, `differing` if the
 * entries are not equal, `ruling` if the board has not ruled on every ballot set aside, `ready` if the batch counts.
 */
export const STANDINGS = ['typing', 'differing', 'ruling', 'ready'] as const
export type Standing = (typeof STANDINGS)[number]

/** Identical ballots of one entry as they were typed. */
export interface TypedGroup {
  readonly marks: BallotMarks
  /** Why the typist set the ballots aside; null if they are plain. */
  readonly setAside: SetAsideKind | null
  /** The ruling of the board that was typed with them; null if there was no doubt. */
  readonly doubt: Pick<Doubt, 'kind' | 'ruling'> | null
  /** The marks with which they count after a ruling of the board; null if there is none. */
  readonly ruled: BallotMarks | null
  readonly times: number
}

/** The content of an entry. `tally` counts it with the rulings of the board, as far as they are given. */
export type EntryContent =
  | {
      readonly manner: 'ballots'
      readonly typed: readonly TypedGroup[]
      readonly tally: Tally
      /** Ballots set aside on which the board has not ruled. */
      readonly unruled: number
    }
  | { readonly manner: 'tally-sheet'; readonly tally: Tally }

/** Ballots that are set aside and wait for a ruling of the board. */
const unruledIn = (typed: readonly TypedGroup[]): number =>
  sum(typed.flatMap(({ setAside, ruled, times }) => (setAside !== null && ruled === null ? [times] : [])))

/** The content of an entry of ballots, counted with the rulings of the board that are given. */
export const ballotsContent = (typed: readonly TypedGroup[], contest: Contest): EntryContent => ({
  manner: 'ballots',
  typed,
  tally: tallyBallots(
    typed.map(({ marks, ruled, times }) => ({ marks: ruled ?? marks, times })),
    contest,
  ),
  unruled: unruledIn(typed),
})

const ascending = (positions: readonly number[]): readonly number[] => positions.toSorted((a, b) => a - b)

/** Equal for ballots with the same marks, in whatever order they were typed, the same doubt and the same ruling. */
export const ballotKey = ({ marks, setAside, doubt }: Pick<TypedGroup, 'marks' | 'setAside' | 'doubt'>): string => {
  const ruling = doubt && [doubt.kind, doubt.ruling]
  return JSON.stringify(
    'struck' in marks
      ? [setAside, ruling, ascending(marks.struck)]
      : [setAside, ruling, ascending(marks.agree), ascending(marks.disagree)],
  )
}

/** How many ballots of each kind. */
const kindsOf = (typed: readonly TypedGroup[]): ReadonlyMap<string, number> => {
  const kinds = new Map<string, number>()
  for (const group of typed) {
    const key = ballotKey(group)
    kinds.set(key, (kinds.get(key) ?? 0) + group.times)
  }
  return kinds
}

/** Whether two entries hold the same ballots, in whatever order. */
export const sameBallots = (first: readonly TypedGroup[], second: readonly TypedGroup[]): boolean => {
  const [a, b] = [kindsOf(first), kindsOf(second)]
  return a.size === b.size && [...a].every(([key, times]) => b.get(key) === times)
}

const sameFigures = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((figure, position) => figure === b[position])

const sameReasons = (a: Tally['invalid'], b: Tally['invalid']): boolean => {
  const left: Readonly<Record<string, number | undefined>> = a
  const right: Readonly<Record<string, number | undefined>> = b
  return [...Object.keys(left), ...Object.keys(right)].every((reason) => (left[reason] ?? 0) === (right[reason] ?? 0))
}

/** Whether two tallies have the same figures; a reason that is left out is zero. */
export const sameTally = (a: Tally, b: Tally): boolean =>
  a.valid === b.valid &&
  sameReasons(a.invalid, b.invalid) &&
  sameFigures(a.votes, b.votes) &&
  sameFigures(a.disagree ?? [], b.disagree ?? [])

/** The entry that counts among equal ones: the first by ballots, or else the first sheet. */
export const entryThatCounts = <Entry extends { readonly manner: string | null }>(
  entries: readonly Entry[],
): Entry | undefined => entries.find(({ manner }) => manner !== 'tally-sheet') ?? entries[0]

/** The standing of a batch whose entries are all final. `entries` in the order of their slots. */
export const standingOf = (entries: readonly EntryContent[]): Exclude<Standing, 'typing'> => {
  const counted = entryThatCounts(entries)
  const agrees = (entry: EntryContent): boolean =>
    entry.manner === 'tally-sheet' || counted?.manner !== 'ballots' || sameBallots(counted.typed, entry.typed)
  if (!entries.every(agrees)) return 'differing'
  if (counted?.manner === 'ballots' && counted.unruled > 0) return 'ruling'
  const adds = (entry: EntryContent): boolean =>
    entry.manner !== 'tally-sheet' || counted === undefined || sameTally(counted.tally, entry.tally)
  return entries.every(adds) ? 'ready' : 'differing'
}

/** Whether every entry of a batch is finished, so that none can change by another that is seen. */
export const allFinal = (states: readonly EntryState[]): boolean =>
  states.every((state) => entryStep(state, 'result-declared').ok)
