import type { RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { countTimeNotices } from '../../rules/moment-notices.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { BallotIssue, BallotReturn } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findRound } from '../shared/find.ts'
import { type NoticedMoments, noticedMoments } from '../shared/noticed-moments.ts'
import type { CustodyReads } from './ports.ts'

/** The newest version of the ballots issued in a round. */
export const readIssue = async (
  reads: CongressReads & RoundReads & CustodyReads,
  id: RoundId,
): Promise<Result<BallotIssue, Refusal>> => {
  const place = await findRound(reads, id)
  if (!place.ok) return place
  const issue = await reads.issue(id)
  return issue ? ok(issue) : refuse('issue-unknown')
}

/** The newest version of the ballots returned in a round. */
export const readReturn = async (
  reads: CongressReads & RoundReads & CustodyReads,
  id: RoundId,
): Promise<Result<NoticedMoments<BallotReturn>, Refusal>> => {
  const place = await findRound(reads, id)
  if (!place.ok) return place
  const ballotReturn = await reads.ballotReturn(id)
  const [noticed] = noticedMoments(place.value.congress, ballotReturn ? [ballotReturn] : [], countTimeNotices)
  return noticed ? ok(noticed) : refuse('return-unknown')
}
