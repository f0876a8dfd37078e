import type { Contest } from './ballot.ts'
import { isAgreed } from './compare-entries.ts'
import type { EntryState } from './entry.ts'
import { entryStep } from './entry.ts'
import { compareContents, type EntryContent, type TypedBallot } from './entry-content.ts'
import { alignsEntries, type Procedure } from './procedure.ts'
import type { Tally } from './types.ts'

/**
 * The standing of a batch that is typed in blind entries: `typing` until every entry is final, `differing` if the
 * entries are not equal, `ruling` if the board has not ruled on every ballot set aside, `ready` if the batch counts.
 */
export const STANDINGS = ['typing', 'differing', 'ruling', 'ready'] as const
export type Standing = (typeof STANDINGS)[number]

const ascending = (positions: readonly number[]): readonly number[] => positions.toSorted((a, b) => a - b)

/** Equal for ballots with the same marks, in whatever order they were typed, the same doubt and the same ruling. */
export const ballotKey = ({ marks, setAside, doubt }: Pick<TypedBallot, 'marks' | 'setAside' | 'doubt'>): string => {
  const ruling = doubt && [doubt.kind, doubt.ruling]
  return JSON.stringify(
    'struck' in marks
      ? [setAside, ruling, ascending(marks.struck)]
      : [setAside, ruling, ascending(marks.agree), ascending(marks.disagree)],
  )
}

/** How many ballots of each kind. */
const kindsOf = (ballots: readonly TypedBallot[]): ReadonlyMap<string, number> => {
  const kinds = new Map<string, number>()
  for (const ballot of ballots) {
    const key = ballotKey(ballot)
    kinds.set(key, (kinds.get(key) ?? 0) + 1)
  }
  return kinds
}

/** Whether two entries hold the same ballots, in whatever order. */
export const sameBallots = (first: readonly TypedBallot[], second: readonly TypedBallot[]): boolean => {
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

/**
 * The standing of a batch whose entries are all final. Ballots agree if they are aligned without a difference; under
 * the second version of the procedure if they are the same as sets.
 * @param entries in the order of their slots
 */
export const standingOf = (
  entries: readonly EntryContent[],
  contest: Contest,
  procedure: Pick<Procedure, 'version'>,
): Exclude<Standing, 'typing'> => {
  const counted = entryThatCounts(entries)
  const agrees = (entry: EntryContent): boolean => {
    if (entry === counted || counted === undefined) return true
    if (entry.manner === 'tally-sheet' || counted.manner === 'tally-sheet') return true
    return alignsEntries(procedure)
      ? isAgreed(compareContents(counted, entry, contest))
      : sameBallots(counted.ballots, entry.ballots)
  }
  if (!entries.every(agrees)) return 'differing'
  if (counted !== undefined && counted.manner !== 'tally-sheet' && counted.unruled > 0) return 'ruling'
  const adds = (entry: EntryContent): boolean =>
    entry.manner !== 'tally-sheet' || counted === undefined || sameTally(counted.tally, entry.tally)
  return entries.every(adds) ? 'ready' : 'differing'
}

/** The entry that counts once all entries of the batch are final; undefined before. `entries` in the order of their slots. */
export const finalEntryThatCounts = <Entry extends { readonly manner: string | null; readonly state: EntryState }>(
  entries: readonly Entry[],
): Entry | undefined => (allFinal(entries.map(({ state }) => state)) ? entryThatCounts(entries) : undefined)

/** Whether every entry of a batch is finished, so that none can change by another that is seen. */
export const allFinal = (states: readonly EntryState[]): boolean =>
  states.every((state) => entryStep(state, 'result-declared').ok)

/** The facts on which it depends whether others than their typists read the entries of a batch. */
export interface RevealFacts {
  readonly states: readonly EntryState[]
  /** Null in meetings whose entries are not blind. */
  readonly standing: Standing | null
  readonly cancelled: boolean
  /** Whether the round is still counted: its papers may be typed again in another batch. */
  readonly counting: boolean
}

/**
 * Whether the entries of a batch are no longer blind: all of them are final. The cancellation of a batch reveals nothing
 * that was blind before, because its papers go into another batch.
 */
export const isRevealed = ({ states, standing, cancelled, counting }: RevealFacts): boolean =>
  cancelled && counting ? standing !== 'typing' : allFinal(states)
