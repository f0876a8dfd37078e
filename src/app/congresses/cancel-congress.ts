import { congressLog } from '../../events/log-ref.ts'
import type { CongressId, RoundId } from '../../kernel/brand.ts'
import type { Result } from '../../kernel/result.ts'
import { congressCancellationProblem, isAdministrator } from '../../rules/corrections.ts'
import { transition } from '../../rules/round.ts'
import { needPerson } from '../access/person-needed.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Congress } from '../model.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundWrites } from '../rounds/ports.ts'
import { lockCongress } from '../shared/find.ts'
import type { CongressWrites } from './ports.ts'

/**
 * Cancels a congress that was recorded by mistake, while no list is approved in it; an administrator, who does not see
 * the inside of a congress, only while nothing was done in it. It is closed, stays readable with
 * the reason, and takes no further acts; rounds whose list is being prepared end with it.
 */
export const cancelCongress = async (
  tx: CongressWrites & RoundWrites & AppendsEvents,
  context: Context,
  congressId: CongressId,
  reason: string,
): Promise<Result<Congress, Refusal>> => {
  const person = needPerson(context)
  if (!person.ok) return person
  const congress = await lockCongress(tx, congressId)
  if (!congress.ok) return congress
  const administrator = isAdministrator(context.actor.role)
    ? { isUntouched: await tx.reachUntouched(congressId) }
    : null
  const elections = await Promise.all(
    (await tx.elections(congressId)).map(async ({ id, number }) => ({ number, rounds: await tx.rounds(id) })),
  )
  const problem = congressCancellationProblem({ administrator, elections })
  if (problem?.code === 'congress-begun')
    return refuse(problem.code, { params: { elections: problem.elections.join(', ') } })
  if (problem) return refuse(problem.code)
  const ended: RoundId[] = []
  for (const { id, state } of elections.flatMap(({ rounds }) => rounds)) {
    const step = transition(state, 'round-cancelled')
    if (!step.ok) continue
    await tx.setRoundState(id, step.value.to)
    ended.push(id)
  }
  await tx.insertClosing({
    congressId,
    reason,
    unfinished: false,
    cancelled: true,
    closedAt: context.at,
    closedBy: context.identity.accountId,
  })
  await tx.appendAudit(context, {
    log: congressLog(congressId),
    action: 'congress.cancelled',
    objectId: congressId,
    after: { rounds: ended },
    reason,
  })
  return congress
}
