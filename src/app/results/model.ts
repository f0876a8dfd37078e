import type { PersonId, RoundId } from '../../kernel/brand.ts'
import type { BoardPaper } from '../../rules/board.ts'
import type { SeatRefusalGround } from '../../rules/seats.ts'
import type { HandVote, Recorded } from '../model.ts'

/** A person on an approved list who takes no seat, although the votes count. */
export interface SeatRefusal extends Recorded {
  readonly roundId: RoundId
  readonly number: number
  readonly personId: PersonId
  readonly ground: SeatRefusalGround
  /** Plain date on which it happened. */
  readonly happenedOn: string
  /** The show of hands by which the meeting decided; null if the superior decided. */
  readonly vote: HandVote | null
  /** The paper of the superior; null if the meeting decided. */
  readonly paper: BoardPaper | null
  readonly reason: string
}
