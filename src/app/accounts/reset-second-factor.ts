import { INSTALLATION } from '../../events/log-ref.ts'
import type { AccountId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { SessionWrites } from '../sessions/ports.ts'
import { type KnownAccount, lockAccount } from './find-account.ts'
import type { AccountWrites } from './ports.ts'
import { mayBeReset } from './reset-password.ts'

/** Removes the second factor of an owner who has lost the phone, and ends the sessions of the account. */
export const resetSecondFactor = async (
  tx: AccountWrites & SessionWrites & AppendsEvents,
  context: Context,
  id: AccountId,
): Promise<Result<KnownAccount, Refusal>> => {
  const known = await lockAccount(tx, id)
  if (!known.ok) return known
  const allowed = mayBeReset(context, known.value)
  if (!allowed.ok) return allowed
  if (!known.value.credential.secondFactor) return refuse('second-factor-missing')
  const credential = { ...known.value.credential, secondFactor: null }
  await tx.setCredential(credential)
  const ended = await tx.endSessions(id, context.at, 'by-administrator')
  await tx.appendAudit(context, {
    log: INSTALLATION,
    action: 'second-factor.reset',
    objectId: id,
    after: { sessionsEnded: ended.length },
  })
  return ok({ ...known.value, credential })
}
