import type { Comparison } from '../rules/compare-entries.ts'
import type { Side } from '../rules/differences.ts'
import type { Slot } from '../rules/entry.ts'
import type { EntryContent, TypedBallot } from '../rules/entry-content.ts'
import type { Standing } from '../rules/standing.ts'
import { ballotView, type ContestFacts, columnView } from './entry-view.ts'

interface DifferencesFacts {
  readonly contest: ContestFacts
  readonly standing: Standing | null
  readonly pairs: readonly {
    readonly slots: readonly [Slot, Slot]
    readonly contents: readonly [EntryContent, EntryContent]
    readonly comparison: Comparison
  }[]
}

const SIDES: readonly Side[] = ['first', 'second']

const byNumber = (content: EntryContent): ReadonlyMap<number, TypedBallot> =>
  new Map(content.manner === 'tally-sheet' ? [] : content.ballots.map((ballot) => [ballot.number, ballot]))

/** The differences between the entries of a batch, each with the ballots of both sides as they were typed. */
export const differencesView = ({ contest, standing, pairs }: DifferencesFacts) => ({
  standing,
  pairs: pairs.map(({ slots: [one, other], contents, comparison }) => {
    const entries = { first: byNumber(contents[0]), second: byNumber(contents[1]) }
    const shown = (side: Side, numbers: readonly number[]) =>
      numbers.flatMap((number) => {
        const ballot = entries[side].get(number)
        if (!ballot) return []
        const { marks, setAside } = ballot
        return [ballotView(contest, { number, marks, setAside })]
      })
    const differences = 'differences' in comparison ? comparison.differences : []
    return {
      slots: [one, other],
      outcome: comparison.outcome,
      order: 'order' in comparison ? comparison.order : null,
      differences: differences.map((difference) => ({
        kind: difference.kind,
        ballots: SIDES.map((side) => shown(side, difference[side])),
        times: difference.times,
        lackedBy: difference.kind === 'missed' ? { first: one, second: other }[difference.lackedBy] : null,
        between: difference.kind === 'missed' ? difference.between : [],
      })),
      columns: (comparison.outcome === 'tallies-differ' ? comparison.columns : []).map(
        ({ first, second, ...column }) => ({
          ...columnView(column),
          figures: [first, second],
        }),
      ),
    }
  }),
})
