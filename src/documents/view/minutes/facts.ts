import type { BoardPaper, BoardSource, BoardTitle } from '../../../rules/board.ts'
import type { DecidingReading } from '../../../rules/deciding-readings.ts'
import type { Choice, DecisionKind } from '../../../rules/decision.ts'
import type { Manner } from '../../../rules/entry.ts'
import type { HandVote } from '../../../rules/meeting.ts'
import type { Procedure } from '../../../rules/procedure.ts'
import type { SeatRefusalGround } from '../../../rules/seats.ts'
import type {
  CountResult,
  CountVersion,
  ImplementingId,
  Office,
  Readings,
  RegulationId,
  Roll,
  RoundKind,
} from '../../../rules/types.ts'
import type { UndoingBody } from '../../../rules/undoing.ts'
import type { BallotName } from '../../../views/result-view.ts'
import type { PaperMeeting } from '../letterhead.ts'

/** A name on the ballot. */
export interface MinutesName extends BallotName {
  /** The spelling after a correction that followed the approval of the list; null if there was none. */
  readonly correctedName: string | null
}

/** The decision by which a round was counted again or held again. */
export interface UndoingFacts {
  readonly by: UndoingBody
  readonly paper: BoardPaper | null
  readonly reason: string
}

/** A person of an earlier ranking with votes there. */
export interface RankedName {
  readonly personId: string
  readonly nameOnPaper: string
  readonly votes: number
  /** Two decimals, with a dot. */
  readonly percent: string
}

/** Everything that the minutes of a count say. Dates are plain dates, yyyy-mm-dd. */
export interface MinutesFacts {
  readonly meeting: PaperMeeting & {
    readonly regulation: RegulationId
    /** Null if none is known for the meeting. */
    readonly implementing: ImplementingId | null
    readonly readings: Readings
    readonly countVersion: CountVersion
    readonly procedure: Procedure
    readonly boardTitle: BoardTitle
  }
  readonly round: {
    /** The number of the vote in its count record, from 1. */
    readonly number: number
    readonly kind: RoundKind
    readonly office: Office
    readonly seats: number
    /** Alternate seats that this vote on delegates fills too; null if it fills none. */
    readonly alternates: number | null
  }
  readonly board: {
    /** The head and the others in the order of the board. */
    readonly members: readonly {
      readonly fullName: string
      /** Told apart from everybody at the meeting. */
      readonly nameOnPaper: string
      readonly head: boolean
    }[]
    readonly source: BoardSource
    readonly vote: HandVote | null
    readonly paper: BoardPaper | null
  }
  /** The version of the roll that the round is bound to. */
  readonly roll: Roll
  readonly custody: {
    readonly replaced: number
    readonly sealsIntact: boolean
    readonly note: string | null
  }
  readonly declared: {
    readonly version: number
    readonly result: CountResult
    /** Null in meetings whose results are not confirmed. */
    readonly signOff: { readonly others: number; readonly confirmedBy: readonly string[] } | null
  }
  /** In ballot order. */
  readonly names: readonly MinutesName[]
  /** The readings on which the outcome rests. */
  readonly deciding: readonly DecidingReading[]
  /** Decisions that the meeting has to take. */
  readonly choices: readonly Choice[]
  /** Alternates from the ranking of an earlier round whose tie this round decides; null if it decides none. */
  readonly settled: {
    readonly elected: readonly RankedName[]
    readonly tied: readonly RankedName[]
    readonly seatsLeft: number
    /** The clause by which they follow; null if none is known. */
    readonly citation: string | null
  } | null
  readonly decision: {
    readonly kind: DecisionKind
    readonly newNamesAllowed: boolean
    readonly vote: HandVote
    readonly note: string | null
  } | null
  /** The people of the round who take no seat. */
  readonly refusals: readonly {
    readonly personId: string
    readonly ground: SeatRefusalGround
    readonly happenedOn: string
    readonly vote: HandVote | null
    readonly paper: BoardPaper | null
    readonly reason: string
  }[]
  readonly appointed: { readonly nameOnPaper: string; readonly paper: BoardPaper; readonly note: string | null } | null
  /** The stacks that count, in order of number. */
  readonly stacks: readonly {
    readonly number: number
    readonly size: number
    readonly entries: number
    /** People who typed it; 0 if it is not known. */
    readonly typists: number
    readonly manners: readonly Manner[]
  }[]
  /** People who typed any of the stacks. */
  readonly typists: number
  /** Ballots on which the board ruled. */
  readonly rulings: number
  /** The reopening since the result before this one; null for the first result. */
  readonly replaces: UndoingFacts | null
  /** The annulment of the round that this one repeats; null if it repeats none. */
  readonly repeats: UndoingFacts | null
}
