import { INSTALLATION } from '../../events/log-ref.ts'
import type { AccountId, OrganisationId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { KnownAccount } from '../accounts/find-account.ts'
import type { Account, Credential } from '../accounts/model.ts'
import type { AccountWrites } from '../accounts/ports.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { OrganisationReads } from '../organisations/ports.ts'
import { type Refusal, refuseAt } from '../refusal.ts'

export interface NewServiceAccount {
  readonly username: string
  readonly displayName: string
  readonly organisationId: OrganisationId
}

/** Creates an account for another system. It signs in with keys only: it has no password to guess. */
export const createServiceAccount = async (
  tx: OrganisationReads & AccountWrites & AppendsEvents,
  context: Context,
  input: NewServiceAccount,
): Promise<Result<KnownAccount, Refusal>> => {
  if (!(await tx.organisation(input.organisationId))) return refuseAt('/organisationId', 'organisation-unknown')
  const account: Account = {
    ...input,
    id: context.newId() as AccountId,
    kind: 'service',
    state: 'active',
    version: 1,
    createdAt: context.at,
    createdBy: context.actor.id,
  }
  const credential: Credential = {
    accountId: account.id,
    passwordHash: null,
    temporary: false,
    passwordExpiresAt: null,
    changedAt: context.at,
    secondFactor: null,
    openId: null,
  }
  // A name may be taken by an account that the caller cannot see.
  if ((await tx.insertAccount(account, credential)) !== 'inserted') return refuseAt('/username', 'username-taken')
  await tx.appendAudit(context, {
    log: INSTALLATION,
    action: 'account.created',
    objectId: account.id,
    after: { ...input, openId: null },
  })
  return ok({ account, credential })
}
