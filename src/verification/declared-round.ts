import type { RoundId } from '../kernel/brand.ts'
import type { CountFacts } from '../rules/types.ts'

/** A round whose result the log declares, as its replay gives it. */
export interface DeclaredRound {
  readonly roundId: RoundId
  /** The event that declared it. */
  readonly sequence: number
  /** When that event says it was. */
  readonly declaredAt: string
  readonly rollVersion: unknown
  /** What the entries and the papers of the log add up to; null where the log does not tell it all. */
  readonly facts: CountFacts | null
  /** What the event of the declaration says, as it stands there: what people were told. */
  readonly result: unknown
}
