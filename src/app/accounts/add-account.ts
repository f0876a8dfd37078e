import { INSTALLATION } from '../../events/log-ref.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuseAt } from '../refusal.ts'
import type { KnownAccount } from './find-account.ts'
import type { Account, Credential } from './model.ts'
import type { AccountWrites } from './ports.ts'

/** A new account, and what it signs in with at first. */
export interface AccountToAdd extends Pick<Account, 'id' | 'kind' | 'username' | 'displayName' | 'organisationId'> {
  readonly signsInWith: Pick<Credential, 'passwordHash' | 'temporary' | 'passwordExpiresAt' | 'openId'>
}

/** Stores a new account with its credential and appends the event. The account holds no role yet. */
export const addAccount = async (
  tx: AccountWrites & AppendsEvents,
  context: Context,
  { signsInWith, ...named }: AccountToAdd,
): Promise<Result<KnownAccount, Refusal>> => {
  const account: Account = {
    ...named,
    state: 'active',
    version: 1,
    createdAt: context.at,
    createdBy: context.actor.id,
  }
  const credential: Credential = {
    ...signsInWith,
    accountId: account.id,
    changedAt: context.at,
    secondFactor: null,
  }
  // A name or an outside identity may be taken by an account that the caller cannot see.
  const inserted = await tx.insertAccount(account, credential)
  if (inserted === 'username-taken') return refuseAt('/username', inserted)
  if (inserted === 'openid-subject-taken') return refuseAt('/openId/subject', inserted)
  const { username, displayName, organisationId } = account
  await tx.appendAudit(context, {
    log: INSTALLATION,
    action: 'account.created',
    objectId: account.id,
    after: { username, displayName, organisationId, openId: credential.openId },
  })
  return ok({ account, credential })
}
