import { INSTALLATION } from '../../events/log-ref.ts'
import type { AccountId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoleWrites, SuspensionWrites } from '../roles/ports.ts'
import type { SessionWrites } from '../sessions/ports.ts'
import { type KnownAccount, lockAccount } from './find-account.ts'
import type { AccountWrites } from './ports.ts'
import { lockRolesOf, reportSignInChange } from './report-sign-in-change.ts'
import { mayBeReset } from './reset-password.ts'

/**
 * Removes the second factor of an owner who has lost the phone, ends the sessions of the account and suspends its roles
 * that decide a result.
 */
export const resetSecondFactor = async (
  tx: AccountWrites & SessionWrites & LocksCongress & RoleWrites & SuspensionWrites & AppendsEvents,
  context: Context,
  id: AccountId,
): Promise<Result<KnownAccount, Refusal>> => {
  await lockRolesOf(tx, id)
  const known = await lockAccount(tx, id)
  if (!known.ok) return known
  const allowed = mayBeReset(context, known.value)
  if (!allowed.ok) return allowed
  if (!known.value.credential.secondFactor) return refuse('second-factor-missing')
  const credential = { ...known.value.credential, secondFactor: null }
  await tx.setCredential(credential)
  const ended = await tx.endSessions(id, context.at, 'by-administrator')
  await reportSignInChange(tx, context, known.value.account, ['second-factor-reset'])
  await tx.appendAudit(context, {
    log: INSTALLATION,
    action: 'second-factor.reset',
    objectId: id,
    after: { sessionsEnded: ended.length },
  })
  return ok({ ...known.value, credential })
}
