import { INSTALLATION } from '../../events/log-ref.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { sessionOf } from '../access/identity.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { SessionWrites } from './ports.ts'

/** Number of sessions that an act has ended. */
export interface EndedSessions {
  readonly ended: number
}

/** Ends the current session. */
export const signOut = async (
  tx: SessionWrites & AppendsEvents,
  context: Context,
): Promise<Result<EndedSessions, Refusal>> => {
  const { identity, at } = context
  const sessionId = sessionOf(identity)
  if (sessionId === null) return refuse('session-missing')
  const ended = await tx.endSession(sessionId, at, 'signed-out')
  await tx.appendAudit(context, {
    log: INSTALLATION,
    action: 'session.ended',
    objectId: sessionId,
    after: { accountId: identity.accountId, because: 'signed-out' },
  })
  return ok({ ended: ended ? 1 : 0 })
}
