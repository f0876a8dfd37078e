import type { OrganisationId } from '../../kernel/brand.ts'
import type { Result } from '../../kernel/result.ts'
import { addAccount } from '../accounts/add-account.ts'
import type { KnownAccount } from '../accounts/find-account.ts'
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
  return addAccount(tx, context, {
    ...input,
    id: context.newId(),
    kind: 'service',
    signsInWith: { passwordHash: null, temporary: false, passwordExpiresAt: null, openId: null },
  })
}
