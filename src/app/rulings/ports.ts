import type { BatchId, RoundId } from '../../kernel/brand.ts'
import type { Slot } from '../../rules/entry.ts'
import type { BallotMarks } from '../../rules/types.ts'
import type * as m from '../model.ts'

/** A ballot of the entry that counts about which there was a doubt, with the ruling in force. */
export interface DoubtfulBallot {
  readonly batchId: BatchId
  readonly ballot: m.Ballot
  /** Null if it waits for one, and for a ballot whose ruling was typed with it. */
  readonly ruling: m.BallotRuling | null
}

/** The number of a ballot of the entry that counts. */
export interface NumberedBallot {
  readonly batchId: BatchId
  readonly number: number
  readonly marks: BallotMarks
}

/** Rulings of the board on ballots that were set aside. Reads. */
export interface RulingReads {
  /** Every version of the ruling on a ballot, the first one first. */
  rulings(batchId: BatchId, slot: Slot, ballot: number): Promise<m.BallotRuling[]>
  /** Doubtful ballots of the batches of a round whose entries are all finished, by number within each batch. */
  doubtfulBallots(roundId: RoundId): Promise<DoubtfulBallot[]>
  /** Ballots that count in a round with one of these marks, by number within each batch. */
  ballotsWith(roundId: RoundId, marks: readonly BallotMarks[]): Promise<NumberedBallot[]>
}

/** Rulings of the board on ballots that were set aside. Writes; each is a new version. */
export interface RulingWrites extends RulingReads {
  insertRuling(batchId: BatchId, slot: Slot, ruling: m.BallotRuling): Promise<void>
}
