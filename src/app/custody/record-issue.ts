import { congressLog } from '../../events/log-ref.ts'
import type { RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { issueProblem, rollToBind } from '../../rules/custody.ts'
import { transition } from '../../rules/round.ts'
import type { Context } from '../actor.ts'
import type { BoardReads } from '../boards/ports.ts'
import type { LocksCongress, RollReads } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { BallotIssue } from '../model.ts'
import { type Refusal, refuse, refuseAt } from '../refusal.ts'
import type { RoundWrites } from '../rounds/ports.ts'
import { lockRound } from '../shared/find.ts'
import { newVersion, type Precondition } from '../shared/precondition.ts'
import type { CustodyWrites } from './ports.ts'

export interface IssueInput extends Pick<BallotIssue, 'printed' | 'issued' | 'replaced' | 'reason'> {
  /** Null: the version already bound to the round, at first the newest. */
  readonly rollVersion: number | null
}

/**
 * Records how many ballots the board issued, and binds the round to a version of the roll, which fixes its base. A
 * correction is a new version. The number issued is a fact: an odd number is accepted, but not one that contradicts
 * the number printed.
 */
// qd244-2014:d32, qd190-2024:d30: later rounds keep the same base unless the roll itself changes
export const recordIssue = async (
  tx: LocksCongress & RollReads & BoardReads & RoundWrites & CustodyWrites & AppendsEvents,
  context: Context,
  roundId: RoundId,
  input: IssueInput,
  precondition: Precondition,
): Promise<Result<BallotIssue, Refusal>> => {
  const place = await lockRound(tx, roundId)
  if (!place.ok) return place
  const congressId = place.value.congress.id
  const before = await tx.issue(roundId)
  const version = newVersion(context, before, precondition, input.reason)
  if (!version.ok) return version
  const step = transition(place.value.round.state, 'ballots-issued')
  if (!step.ok) return refuse(step.error)
  const { printed, issued, replaced } = input
  const problem = issueProblem({ hasBoard: (await tx.board(congressId)) !== undefined, printed, issued, replaced })
  if (problem === 'board-missing') return refuse(problem)
  if (problem) return refuseAt('/printed', problem, { params: { printed, issued, replaced } })
  const newest = (await tx.roll(congressId))?.version ?? null
  const bound = rollToBind(input.rollVersion, before?.rollVersion ?? null, newest)
  const roll = bound === null ? undefined : await tx.rollVersion(congressId, bound)
  if (!roll)
    return input.rollVersion === null ? refuse('roll-missing') : refuseAt('/rollVersion', 'roll-version-unknown')
  const issue: BallotIssue = {
    printed,
    issued,
    replaced,
    rollVersion: roll.version,
    ...version.value,
  }
  await tx.insertIssue(roundId, issue)
  await tx.setRoundState(roundId, step.value.to)
  await tx.appendAudit(context, {
    log: congressLog(congressId),
    action: 'ballots.issued',
    objectId: roundId,
    before: { ...(before && figures(before)), state: step.value.from },
    after: { ...figures(issue), state: step.value.to },
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
