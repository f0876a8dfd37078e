import type { ElectionId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress, RollReads } from '../congresses/ports.ts'
import { type ApprovalInput, approveList } from '../lists/approve-list.ts'
import type { CandidacyReads } from '../lists/check-names.ts'
import { listTag } from '../lists/list-tag.ts'
import type { ListWrites } from '../lists/ports.ts'
import { proposeList } from '../lists/propose-list.ts'
import { type ListOnPaper, listOnPaper, noticedApproval } from '../lists/read-list.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { CandidateList, ListApproval, ListInput, Round } from '../model.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { createRound } from '../rounds/create-round.ts'
import type { RoundWrites } from '../rounds/ports.ts'
import { findRound } from '../shared/find.ts'
import type { NoticedHands } from '../shared/noticed-hands.ts'
import { within } from '../shared/within.ts'

/** An opened round with its list. */
export interface ListedRound {
  readonly round: Round
  readonly paper: ListOnPaper
  /** The vote of the meeting on the list; null if it has not voted yet. */
  readonly approval: NoticedHands<ListApproval> | null
}

const found = (laid: CandidateList | undefined): Result<CandidateList, Refusal> =>
  laid ? ok(laid) : refuse('list-unknown')

/**
 * Opens the next round of an election, proposes its list and, if the meeting has voted on it, records that vote: the
 * same acts as one by one, each with its event, in one transaction.
 * @param list null for the list that the service lays: of a tie revote, or of a round that repeats another
 * @param approval the vote of the meeting; null if it has not voted yet
 */
export const openListedRound = async (
  tx: OrganisationReads & LocksCongress & RollReads & CandidacyReads & RoundWrites & ListWrites & AppendsEvents,
  context: Context,
  electionId: ElectionId,
  list: ListInput | null,
  approval: ApprovalInput | null,
): Promise<Result<ListedRound, Refusal>> => {
  const opened = await createRound(tx, context, electionId)
  if (!opened.ok) return opened
  const { id } = opened.value
  // The names of a tie revote are laid with the round, so the proposed list is a change of that one.
  const laid = await tx.list(id)
  const place = await findRound(tx, id)
  if (!place.ok) return place
  const { election } = place.value
  const proposed = list
    ? await proposeList(tx, context, id, list, { seen: laid ? listTag(laid, election) : null })
    : found(laid)
  if (!proposed.ok) return proposed
  const seen = listTag(proposed.value, election)
  const voted = approval ? await approveList(tx, context, id, approval, { seen }) : ok(null)
  if (!voted.ok) return within('/approval', voted)
  const noticed = voted.value ? await noticedApproval(tx, voted.value) : ok(null)
  if (!noticed.ok) return noticed
  const round = (await tx.round(id)) ?? opened.value
  const paper = await listOnPaper(tx, proposed.value)
  return paper.ok ? ok({ round, paper: paper.value, approval: noticed.value }) : paper
}
