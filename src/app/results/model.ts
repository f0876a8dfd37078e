import type { PersonId, RoundId } from '../../kernel/brand.ts'
import type { BoardPaper } from '../../rules/board.ts'
import type { SeatRefusalGround } from '../../rules/seats.ts'
import type { Cancellation } from '../elections/model.ts'
import type { HandVote, Recorded, Versioned } from '../model.ts'

/** The end of a refusal that was recorded by mistake. */
export interface SeatReturn extends Cancellation {
  /** Version of the decision of the congress that falls with the refusal; null if none rests on it. */
  readonly fallenDecision: number | null
}

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
  /** Null as long as the refusal is in force. */
  readonly cancelled: SeatReturn | null
}

/** The appointment by the superior to a seat that the congress referred to it, in one version. Nobody voted for it. */
export interface Appointment extends Versioned {
  readonly roundId: RoundId
  /** A cancelled one keeps its person and paper. */
  readonly cancelled: boolean
  readonly personId: PersonId
  /** The paper of the superior. */
  readonly paper: BoardPaper
  readonly note: string | null
}
