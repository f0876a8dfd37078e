import { type RankedRound, rankingOf, settleAlternates } from './alternates.ts'
import { majorityBase } from './roll.ts'
import type { Alternates, CountResult, MeetingKind, Readings, Roll } from './types.ts'

/** The facts from which a revote among delegates settles alternates. */
export interface LateAlternates {
  /** The earlier rounds of the election, in order. */
  readonly before: readonly RankedRound[]
  readonly round: Omit<RankedRound, 'result'>
  readonly meeting: MeetingKind
  /** The roll by which the round was counted whose ranking decides. */
  readonly roll: Roll
}

/** The alternates that a result of the round settles under these readings; null if it settles none. */
// qd294-2025:i11.4.1
export const settleUnder = (
  { before, round, meeting, roll }: LateAlternates,
  result: CountResult,
  readings: Readings,
): Alternates | null => {
  const ranking = rankingOf(before)
  const base = majorityBase(meeting, roll, readings)
  const ranked = before.map((one) =>
    one === ranking && one.result ? { ...one, result: { ...one.result, base } } : one,
  )
  return settleAlternates(ranked, { ...round, result })
}
