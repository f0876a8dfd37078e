import type { RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { undoneProblem } from '../../rules/round.ts'
import type { CongressReads } from '../congresses/ports.ts'
import type { ListReads } from '../lists/ports.ts'
import type { Congress, Round } from '../model.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { findRound } from '../shared/find.ts'
import { type PaperMeeting, paperMeeting } from './paper-meeting.ts'

/** The facts that are known when the list of a round is approved. */
export interface ListedRound {
  readonly congress: Congress
  readonly meeting: PaperMeeting
  readonly round: Round
  /** The names of the approved list as they are printed, in its order. */
  readonly names: readonly string[]
}

/** The approved list of a round with its meeting. Refuses a round without an approved list, and one that was undone. */
// qd244-2014:d17.k1, qd190-2024:d15
export const readListed = async (
  reads: OrganisationReads & CongressReads & RoundReads & ListReads,
  id: RoundId,
): Promise<Result<ListedRound, Refusal>> => {
  const place = await findRound(reads, id)
  if (!place.ok) return place
  const { round, congress } = place.value
  const undone = undoneProblem(round)
  if (undone) return refuse(undone)
  const candidates = await reads.ballotCandidates(id)
  if (candidates.length === 0) return refuse('list-not-approved')
  const meeting = await paperMeeting(reads, congress)
  return ok({ congress, meeting, round, names: candidates.map(({ nameOnPaper }) => nameOnPaper) })
}
