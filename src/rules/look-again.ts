import type { Contest } from './ballot.ts'
import type { TallyColumn, TallyDifference } from './compare-tallies.ts'
import { type Difference, type OwnDifference, ownDifference } from './differences.ts'
import { compareContents, type EntryContent } from './entry-content.ts'

/**
 * The places of one entry that its typist looks at again when it is returned: numbers of its own ballots and columns of
 * figures, without marks or figures of any other entry.
 */
export interface LookAgain {
  readonly ballots: readonly OwnDifference[]
  readonly columns: readonly TallyColumn[]
}

const withoutFigures = ({ first: _, second: __, ...column }: TallyDifference): TallyColumn => column

/** The same value once. */
const distinct = <T>(values: readonly T[]): readonly T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
]

/** The places at which an entry differs from any of the others; null if it agrees with all of them. */
export const lookAgain = (own: EntryContent, others: readonly EntryContent[], contest: Contest): LookAgain | null => {
  const found = others.map((other) => compareContents(own, other, contest))
  const differences: readonly Difference[] = found.flatMap((one) => (one.outcome === 'differs' ? one.differences : []))
  const columns = found.flatMap((one) => (one.outcome === 'tallies-differ' ? one.columns : []))
  if (differences.length === 0 && columns.length === 0) return null
  return {
    ballots: distinct(differences.map((difference) => ownDifference(difference, 'first'))),
    columns: distinct(columns.map(withoutFigures)),
  }
}
