import type { CongressId, RoundId } from '../../kernel/brand.ts'
import type { RoundState } from '../../rules/round.ts'
import type * as m from '../model.ts'

/** Candidate lists and the votes on them. Reads. */
export interface ListReads {
  list(roundId: RoundId): Promise<m.CandidateList | undefined>
  /** The current list of every round of a congress in one of these states. */
  listsOfCongress(congressId: CongressId, states: readonly RoundState[]): Promise<m.CandidateList[]>
  approvals(roundId: RoundId): Promise<m.ListApproval[]>
  /** The approved names in ballot order; empty before approval. */
  ballotCandidates(roundId: RoundId): Promise<m.BallotCandidate[]>
}

/** Candidate lists and the votes on them. Writes. */
export interface ListWrites extends ListReads {
  insertList(list: m.CandidateList): Promise<void>
  insertApproval(approval: m.ListApproval): Promise<void>
  insertBallotCandidates(roundId: RoundId, candidates: readonly m.BallotCandidate[]): Promise<void>
}
