import type { RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { countTimeNotices } from '../../rules/moment-notices.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { BallotIssue, BallotReturn } from '../model.ts'
import { ballotsMade } from '../papers/ballots-made.ts'
import type { PaperReads } from '../papers/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findRound } from '../shared/find.ts'
import { type NoticedMoments, noticedMoments } from '../shared/noticed-moments.ts'
import type { CustodyReads } from './ports.ts'

/** Ballots issued, beside the number that the service printed. */
export interface IssueInPlace extends BallotIssue {
  /** Ballots of the newest paper of ballots; null if none was made here. */
  readonly made: number | null
}

/** The newest version of the ballots issued in a round. */
export const readIssue = async (
  reads: CongressReads & RoundReads & CustodyReads & PaperReads,
  id: RoundId,
): Promise<Result<IssueInPlace, Refusal>> => {
  const place = await findRound(reads, id)
  if (!place.ok) return place
  const issue = await reads.issue(id)
  if (!issue) return refuse('issue-unknown')
  return ok({ ...issue, made: await ballotsMade(reads, place.value, null) })
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
