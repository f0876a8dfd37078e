import type { RoundId } from '../kernel/brand.ts'
import type { SettledAlternates } from '../rules/alternates.ts'
import type { BallotGroup, CountFacts } from '../rules/types.ts'

/** A round with a declared result, as replayed. */
export interface DeclaredRound {
  readonly roundId: RoundId
  /** The sequence of the event that declared it. */
  readonly sequence: number
  /** The time of that event. */
  readonly declaredAt: string
  readonly rollVersion: unknown
  /** The facts from the entries and papers of the log; null if the log is incomplete. */
  readonly facts: CountFacts | null
  /** The ballots that gave the facts, by their marks; null if the sheet of a stack counts. */
  readonly ballots: readonly BallotGroup[] | null
  /** The result in the declaring event, unchanged: the result that people were told. */
  readonly result: unknown
  /** Whether the round was reopened after it; such a result has no record, because the ballots may have changed since. */
  readonly superseded: boolean
  /** The alternates that the result settles, as replayed. */
  readonly settled: SettledAlternates | null
}
