import { congressLog } from '../../events/log-ref.ts'
import type { ElectionId, RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { cancellationProblem } from '../../rules/corrections.ts'
import { transition } from '../../rules/round.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Election } from '../model.ts'
import type { Refusal } from '../refusal.ts'
import type { RoundWrites } from '../rounds/ports.ts'
import { lockElection } from '../shared/find.ts'
import { electionChangeRefusal } from './correct-election.ts'
import type { Cancellation } from './model.ts'

/**
 * Cancels an election that was recorded by mistake, while nothing rests on it. Rounds whose list is being prepared end
 * with it. The election stays readable, with the reason, and takes no further acts.
 */
export const cancelElection = async (
  tx: LocksCongress & RoundWrites & AppendsEvents,
  context: Context,
  id: ElectionId,
  reason: string,
): Promise<Result<Election, Refusal>> => {
  const place = await lockElection(tx, id)
  if (!place.ok) return place
  const { election, congress } = place.value
  const rounds = await tx.rounds(id)
  const elections = await tx.elections(congress.id)
  const dependants = elections.filter(({ eligibleFrom, cancelled }) => eligibleFrom === id && cancelled === null)
  const problem = cancellationProblem({ isCancelled: election.cancelled !== null, rounds, dependants })
  if (problem) return electionChangeRefusal(problem)
  const cancelled: Cancellation = { reason, cancelledAt: context.at, cancelledBy: context.actor.id }
  await tx.insertElectionCancellation(id, cancelled)
  const ended: RoundId[] = []
  for (const round of rounds) {
    const step = transition(round.state, 'round-cancelled')
    if (!step.ok) continue
    await tx.setRoundState(round.id, step.value.to)
    ended.push(round.id)
  }
  await tx.appendAudit(context, {
    log: congressLog(congress.id),
    action: 'election.cancelled',
    objectId: id,
    after: { rounds: ended },
    reason,
  })
  return ok({ ...election, cancelled })
}
