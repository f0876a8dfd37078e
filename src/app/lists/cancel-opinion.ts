import { congressLog } from '../../events/log-ref.ts'
import type { RoundId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { listAfterOpinion } from '../../rules/opinion.ts'
import { needPerson } from '../access/person-needed.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoundReads } from '../rounds/ports.ts'
import { newVersion, type Precondition } from '../shared/precondition.ts'
import type { OpinionVote } from './model.ts'
import { layNext, listVotedOn, lockOpinion, opinionFigures } from './opinion-in-place.ts'
import type { ListWrites } from './ports.ts'

/**
 * Cancels an opinion vote that was recorded by mistake or is held again. The list is laid as it was voted on, unless it
 * was changed since.
 */
export const cancelOpinion = async (
  tx: LocksCongress & RoundReads & ListWrites & AppendsEvents,
  context: Context,
  roundId: RoundId,
  reason: string,
  precondition: Precondition,
): Promise<Result<OpinionVote, Refusal>> => {
  const person = needPerson(context)
  if (!person.ok) return person
  const found = await lockOpinion(tx, roundId)
  if (!found.ok) return found
  const { place, list, before, corrected } = found.value
  if (!before || before.cancelled) return refuse('opinion-vote-unknown')
  const version = newVersion(context, before, precondition, reason)
  if (!version.ok) return version
  const laid = await layNext(tx, context, list, listAfterOpinion(await listVotedOn(tx, before), null, corrected))
  const opinion: OpinionVote = { ...before, ...version.value, cancelled: true, laid }
  await tx.insertOpinion(opinion)
  await tx.appendAudit(context, {
    log: congressLog(place.congress.id),
    action: 'opinion.cancelled',
    objectId: roundId,
    before: opinionFigures(before),
    after: opinionFigures(opinion),
    reason,
  })
  return ok(opinion)
}
