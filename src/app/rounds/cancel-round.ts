import { congressLog } from '../../events/log-ref.ts'
import type { RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { transition } from '../../rules/round.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Round } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { lockRound } from '../shared/find.ts'
import type { RoundWrites } from './ports.ts'

/**
 * Cancels a round that was opened by mistake, or whose list cannot be approved, before its ballots are handed out. The
 * election is again as before the round, so that the decision before it may be corrected.
 */
export const cancelRound = async (
  tx: LocksCongress & RoundWrites & AppendsEvents,
  context: Context,
  id: RoundId,
  reason: string,
): Promise<Result<Round, Refusal>> => {
  const place = await lockRound(tx, id)
  if (!place.ok) return place
  const { round, congress } = place.value
  const step = transition(round.state, 'round-cancelled')
  if (!step.ok) return refuse(step.error)
  await tx.setRoundState(id, step.value.to)
  await tx.appendAudit(context, {
    log: congressLog(congress.id),
    action: 'round.cancelled',
    objectId: id,
    before: { state: step.value.from },
    after: { state: step.value.to },
    reason,
  })
  return ok({ ...round, state: step.value.to })
}
