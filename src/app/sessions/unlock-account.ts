import { INSTALLATION } from '../../events/log-ref.ts'
import type { AccountId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Account } from '../accounts/model.ts'
import type { AccountReads } from '../accounts/ports.ts'
import { lockRolesOf, reportSignInChange } from '../accounts/report-sign-in-change.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoleWrites, SuspensionWrites } from '../roles/ports.ts'
import type { FailureWrites } from './ports.ts'
import { keysOfName } from './throttle.ts'

/** Resets the failed attempts to sign in to an account, so that its owner need not wait. */
export const unlockAccount = async (
  tx: AccountReads & FailureWrites & LocksCongress & RoleWrites & SuspensionWrites & AppendsEvents,
  context: Context,
  id: AccountId,
): Promise<Result<Account, Refusal>> => {
  await lockRolesOf(tx, id)
  const account = await tx.account(id)
  if (!account) return refuse('account-unknown')
  const { keys, prefixes } = keysOfName(account.username)
  const forgotten = await tx.forgetFailures(keys, prefixes)
  if (id !== context.identity.accountId) await reportSignInChange(tx, context, account, ['unlocked'])
  await tx.appendAudit(context, {
    log: INSTALLATION,
    action: 'account.unlocked',
    objectId: id,
    after: { forgotten },
  })
  return ok(account)
}
