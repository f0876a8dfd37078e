import { sheetFaults } from '../../rules/sheet-faults.ts'
import type { Tally } from '../../rules/types.ts'
import type { RefusalParams } from '../refusal.ts'
import type { RoundContest } from './contest.ts'

/** The figures that contradict each other; the sentence leaves out those that are not given. */
export const faultsOf = (tally: Tally, contest: RoundContest, size: number): RefusalParams => {
  const { unequal, exceeding, tooMany, tooFew } = sheetFaults(tally, { size, contest })
  const above = exceeding.map((position) => contest.names[position]?.nameOnPaper).join(', ')
  const [names, valid] = above === '' ? [] : [above, tally.valid]
  const params = {
    entered: unequal?.entered,
    size: unequal?.size,
    names,
    valid,
    chosen: tooMany?.chosen,
    most: tooMany?.most,
    few: tooFew?.chosen,
    least: tooFew?.least,
  }
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  )
}
