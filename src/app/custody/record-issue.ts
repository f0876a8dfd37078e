import type { RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { transition } from '../../rules/round.ts'
import type { Context } from '../actor.ts'
import type { CountingWrites } from '../batches/ports.ts'
import type { MeetingLock } from '../congresses/ports.ts'
import type { Log } from '../log/ports.ts'
import type { BallotIssue } from '../model.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import type { RoundWrites } from '../rounds/ports.ts'
import { lockRound } from '../shared/find.ts'
import { newVersion, type Precondition } from '../shared/precondition.ts'

export interface IssueInput extends Pick<BallotIssue, 'printed' | 'issued' | 'replaced' | 'reason'> {
  /** Null: the version that the round already has, at first the newest. */
  readonly rollVersion: number | null
}

/**
 * Records how many ballots the board handed out, and binds the round to a version of the roll: its base is fixed here.
 * A correction is a new version; the number handed out is a fact and is never refused for being odd, only for
 * contradicting the number printed.
 */
// qd244-2014:d32, qd190-2024:d30: later rounds keep the same base unless the roll itself changes
export const recordIssue = async (
  tx: MeetingLock & RoundWrites & CountingWrites & Log,
  context: Context,
  roundId: RoundId,
  input: IssueInput,
  precondition: Precondition,
): Promise<Result<BallotIssue, Refusal>> => {
  const place = await lockRound(tx, roundId)
  if (!place.ok) return place
  const congressId = place.value.congress.id
  const before = await tx.issue(roundId)
  const version = newVersion(context, before?.version ?? null, precondition, input.reason)
  if (!version.ok) return version
  const state = transition(place.value.round.state, 'ballots-issued')
  if (!state.ok) return refuse(state.error)
  if (!(await tx.board(congressId))) return refuse('board-missing')
  if (input.issued + input.replaced > input.printed) {
    return refuseAt('/printed', 'issued-exceed-printed', {
      params: { printed: input.printed, issued: input.issued, replaced: input.replaced },
    })
  }
  // A correction of another figure must not move the round to a newer roll, and with it the base.
  const bound = input.rollVersion ?? before?.rollVersion ?? null
  const roll = bound === null ? await tx.roll(congressId) : await tx.rollVersion(congressId, bound)
  if (!roll)
    return input.rollVersion === null ? refuse('roll-missing') : refuseAt('/rollVersion', 'roll-version-unknown')
  const issue: BallotIssue = {
    printed: input.printed,
    issued: input.issued,
    replaced: input.replaced,
    rollVersion: roll.version,
    ...version.value,
  }
  await tx.insertIssue(roundId, issue)
  await tx.setRoundState(roundId, state.value)
  await tx.appendAudit(context, {
    congressId,
    action: 'ballots.issued',
    object: { type: 'round', id: roundId },
    before: { ...(before && figures(before)), state: place.value.round.state },
    after: { ...figures(issue), state: state.value },
    reason: issue.reason,
  })
  return ok(issue)
}

const figures = ({ version, printed, issued, replaced, rollVersion }: BallotIssue) => ({
  version,
  printed,
  issued,
  replaced,
  rollVersion,
})
