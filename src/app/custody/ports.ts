import type { RoundId } from '../../kernel/brand.ts'
import type { BallotIssue, BallotReturn } from '../model.ts'

/** Ballots issued and returned. Reads. */
export interface CustodyReads {
  /** The newest version. */
  issue(roundId: RoundId): Promise<BallotIssue | undefined>
  /** The newest version. */
  ballotReturn(roundId: RoundId): Promise<BallotReturn | undefined>
}

/** Ballots issued and returned. Writes; each is a new version. */
export interface CustodyWrites extends CustodyReads {
  insertIssue(roundId: RoundId, issue: BallotIssue): Promise<void>
  insertReturn(roundId: RoundId, ballotReturn: BallotReturn): Promise<void>
}
