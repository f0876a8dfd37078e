import { INSTALLATION } from '../../events/log-ref.ts'
import type { NewId } from '../../kernel/brand.ts'
import { ok } from '../../kernel/result.ts'
import type { CallerCredentials } from '../access/identify.ts'
import { VISITOR } from '../access/visitor.ts'
import type { Account } from '../accounts/model.ts'
import type { Actor } from '../actor.ts'
import { NOTHING_TO_DO } from '../nothing-to-do.ts'
import type { UnitOfWork } from '../ports.ts'
import { isRecent } from '../shared/clock.ts'
import type { KeptKey } from './model.ts'

/** Why a key that exists was refused. */
export type KeyRefusal = 'forged' | 'account-disabled' | 'expired' | 'revoked'

const MINUTE = 60_000

/** A caller with a wrong secret is not the account. */
const STRANGER: Actor = { id: VISITOR.accountId, name: VISITOR.name, role: 'visitor' }

export interface RefusedKey {
  readonly kept: KeptKey
  /** The account of the key, if the secret was right; null for a stranger. */
  readonly account: Account | null
  readonly because: KeyRefusal
}

/** Logs a refusal of a key, at most once a minute, so that a flood cannot fill the log. */
export const logRefusal = async (
  { uow, newId }: { readonly uow: UnitOfWork; readonly newId: NewId },
  { address, requestId }: Pick<CallerCredentials, 'address' | 'requestId'>,
  at: string,
  { kept: { key, refusalLoggedAt }, account, because }: RefusedKey,
): Promise<void> => {
  if (isRecent(refusalLoggedAt, at, MINUTE)) return
  const actor: Actor = account ? { id: account.id, name: account.displayName, role: 'account-holder' } : STRANGER
  await uow.writeIfNeeded({ actor, identity: VISITOR, at, requestId, address, newId }, async (tx, context) => {
    // Another refusal was logged at the same moment, so this one need not be.
    if (!(await tx.claimRefusalLog(key.id, refusalLoggedAt, at))) return NOTHING_TO_DO
    await tx.appendAudit(context, {
      log: INSTALLATION,
      action: 'key.refused',
      objectId: key.id,
      after: { accountId: key.accountId, because },
    })
    return ok(null)
  })
}
