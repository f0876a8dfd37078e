import { congressLog } from '../../events/log-ref.ts'
import type { RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { inBallotOrder } from '../../rules/list.ts'
import { transition, undoneProblem } from '../../rules/round.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { CandidateList, ListInput } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { lockRound } from '../shared/find.ts'
import type { Precondition } from '../shared/precondition.ts'
import { type CandidacyReads, checkNames } from './check-names.ts'
import { nextListVersion } from './list-tag.ts'
import type { ListWrites } from './ports.ts'

/**
 * Records the list that is proposed to the congress. It may change until its approval, each time as a new version.
 * Refuses names that may not stand; the surplus is judged at approval, when the list is complete.
 */
export const proposeList = async (
  tx: LocksCongress & CandidacyReads & ListWrites & AppendsEvents,
  context: Context,
  roundId: RoundId,
  input: ListInput,
  precondition: Precondition,
): Promise<Result<CandidateList, Refusal>> => {
  const place = await lockRound(tx, roundId)
  if (!place.ok) return place
  const { round, congress, election } = place.value
  const undone = undoneProblem(round)
  if (undone) return refuse(undone)
  const before = await tx.list(roundId)
  const version = nextListVersion(before, election, precondition)
  if (!version.ok) return version
  const step = transition(round.state, 'list-approved')
  if (!step.ok) return refuse('list-already-approved')
  const names = await checkNames(tx, place.value, input)
  if (!names.ok) return names
  const list: CandidateList = {
    roundId,
    version: version.value,
    order: input.order,
    candidates: inBallotOrder(input, names.value, congress.readings),
    withdrawals: input.withdrawals,
    recordedAt: context.at,
    recordedBy: context.actor.id,
  }
  await tx.insertList(list)
  await tx.appendAudit(context, {
    log: congressLog(congress.id),
    action: 'list.proposed',
    objectId: roundId,
    before: before && figures(before),
    after: { ...figures(list), laidFrom: null },
  })
  return ok(list)
}

const figures = ({ version, order, candidates, withdrawals }: CandidateList) => ({
  version,
  order,
  candidates,
  withdrawals,
})
