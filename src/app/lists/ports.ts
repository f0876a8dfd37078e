import type { CongressId, RoundId } from '../../kernel/brand.ts'
import type { RoundState } from '../../rules/round.ts'
import type * as m from '../model.ts'
import type { OpinionVote } from './model.ts'

/** Candidate lists and the votes on them. Reads. */
export interface ListReads {
  list(roundId: RoundId): Promise<m.CandidateList | undefined>
  /** The list in one of its versions. */
  listVersion(roundId: RoundId, version: number): Promise<m.CandidateList | undefined>
  /** The current list of every round of a congress in one of these states. */
  listsOfCongress(congressId: CongressId, states: readonly RoundState[]): Promise<m.CandidateList[]>
  approvals(roundId: RoundId): Promise<m.ListApproval[]>
  /** Every version of the opinion vote on the list, the first one first. */
  opinions(roundId: RoundId): Promise<OpinionVote[]>
  /** The approved names in ballot order; empty before approval. */
  ballotCandidates(roundId: RoundId): Promise<m.BallotCandidate[]>
}

/** Candidate lists and the votes on them. Writes. */
export interface ListWrites extends ListReads {
  insertList(list: m.CandidateList): Promise<void>
  insertOpinion(opinion: OpinionVote): Promise<void>
  insertApproval(approval: m.ListApproval): Promise<void>
  insertBallotCandidates(roundId: RoundId, candidates: readonly m.BallotCandidate[]): Promise<void>
}
