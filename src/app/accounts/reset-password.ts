import { INSTALLATION } from '../../events/log-ref.ts'
import type { AccountId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Secrets } from '../access/secrets.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoleWrites, SuspensionWrites } from '../roles/ports.ts'
import type { SessionWrites } from '../sessions/ports.ts'
import { type KnownAccount, lockAccount } from './find-account.ts'
import type { AccountWrites } from './ports.ts'
import { lockRolesOf, reportSignInChange } from './report-sign-in-change.ts'
import { makeTemporaryPassword, type TemporaryPassword } from './temporary-password.ts'

/**
 * Sets a temporary password for somebody who has forgotten theirs, ends the sessions of the account and suspends its roles
 * that decide a result.
 */
export const resetPassword = async (
  tx: AccountWrites & SessionWrites & LocksCongress & RoleWrites & SuspensionWrites & AppendsEvents,
  context: Context,
  secrets: Pick<Secrets, 'token' | 'hash'>,
  id: AccountId,
): Promise<Result<TemporaryPassword, Refusal>> => {
  const temporary = await makeTemporaryPassword(secrets, context.at)
  await lockRolesOf(tx, id)
  const known = await lockAccount(tx, id)
  if (!known.ok) return known
  const allowed = mayBeReset(context, known.value)
  if (!allowed.ok) return allowed
  const { hash: passwordHash, expiresAt: passwordExpiresAt } = temporary
  const { credential } = known.value
  await tx.setCredential({ ...credential, passwordHash, temporary: true, passwordExpiresAt, changedAt: context.at })
  const ended = await tx.endSessions(id, context.at, 'by-administrator')
  await reportSignInChange(tx, context, known.value.account, ['password-reset'])
  await tx.appendAudit(context, {
    log: INSTALLATION,
    action: 'password.reset',
    objectId: id,
    after: { expiresAt: passwordExpiresAt, sessionsEnded: ended.length },
  })
  return ok(temporary)
}

/** Whether an administrator may reset credentials of an account: never their own, which needs the password. */
export const mayBeReset = ({ identity }: Context, { account }: KnownAccount): Result<null, Refusal> => {
  if (account.id === identity.accountId) return refuse('own-account')
  if (account.kind === 'service') return refuse('account-of-service')
  return account.state === 'disabled' ? refuse('account-disabled') : ok(null)
}
