import type { RoundId } from '../../kernel/brand.ts'
import type { UndoingGround, UndoingKind } from '../../rules/undoing.ts'
import type { Recorded } from '../model.ts'

/** A decision of the presidium or the superior by which a round is counted again, or its vote is void. */
export interface Undoing extends Recorded, UndoingGround {
  readonly roundId: RoundId
  /** Number among the undoings of its round, from 1. The result of version n is the one before undoing n. */
  readonly number: number
  readonly kind: UndoingKind
  readonly reason: string
  /** The round that was undone by the same act and on which this one rests; null if the act names this one. */
  readonly withRound: RoundId | null
}
