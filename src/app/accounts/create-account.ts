import type { OrganisationId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Secrets } from '../access/secrets.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Refusal } from '../refusal.ts'
import { addAccount } from './add-account.ts'
import type { KnownAccount } from './find-account.ts'
import type { OpenIdLink } from './model.ts'
import type { AccountWrites } from './ports.ts'
import { makeTemporaryPassword } from './temporary-password.ts'

export interface NewAccount {
  readonly username: string
  readonly displayName: string
  /** Null for system administrators. */
  readonly organisationId: OrganisationId | null
  /** An account with a link to a provider needs no password. */
  readonly openId: OpenIdLink | null
}

/** An account at the one moment when its temporary password is known. */
export interface AccountWithPassword extends KnownAccount {
  /** Null if none was created. */
  readonly temporaryPassword: string | null
}

/** Creates the account of a person, without any role. */
export const createAccount = async (
  tx: AccountWrites & AppendsEvents,
  context: Context,
  secrets: Pick<Secrets, 'token' | 'hash'>,
  { openId, ...input }: NewAccount,
): Promise<Result<AccountWithPassword, Refusal>> => {
  const temporary = openId ? null : await makeTemporaryPassword(secrets, context.at)
  const added = await addAccount(tx, context, {
    ...input,
    id: context.newId(),
    kind: 'person',
    signsInWith: {
      passwordHash: temporary?.hash ?? null,
      temporary: temporary !== null,
      passwordExpiresAt: temporary?.expiresAt ?? null,
      openId,
    },
  })
  return added.ok ? ok({ ...added.value, temporaryPassword: temporary?.password ?? null }) : added
}
