import { INSTALLATION } from '../../events/log-ref.ts'
import type { ApiKeyId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Secrets } from '../access/secrets.ts'
import type { AccountReads } from '../accounts/ports.ts'
import { lockRolesOf, reportSignInChange } from '../accounts/report-sign-in-change.ts'
import type { Context } from '../actor.ts'
import type { LocksCongress } from '../congresses/ports.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { RoleWrites, SuspensionWrites } from '../roles/ports.ts'
import { type IssuedKey, issueKey } from './create-key.ts'
import { lockLiveKey } from './live-key.ts'
import type { KeyWrites } from './ports.ts'

const MINUTE = 60_000

/**
 * Replaces a key by a new one of the same scope, valid from now for the same duration as the old one. Both are valid
 * during the overlap, in which the other system switches to the new one.
 */
export const rotateKey = async (
  tx: LocksCongress & AccountReads & RoleWrites & SuspensionWrites & KeyWrites & AppendsEvents,
  context: Context,
  secrets: Pick<Secrets, 'token' | 'digest'>,
  id: ApiKeyId,
  overlapMinutes: number,
): Promise<Result<IssuedKey, Refusal>> => {
  const found = await lockLiveKey(tx, context, id)
  if (!found.ok) return found
  const old = found.value
  if (old.replacedBy !== null) return refuse('key-replaced')
  const { accountId, name, roles, congressIds } = old
  const account = (await tx.account(accountId))!
  await lockRolesOf(tx, accountId)
  await reportSignInChange(tx, context, account, ['key-created'])
  const lifetime = Date.parse(old.expiresAt) - Date.parse(old.createdAt)
  const expiresAt = after(context.at, lifetime)
  const issued = await issueKey(tx, context, secrets, { accountId, name, roles, congressIds, expiresAt })
  const overlapEnds = after(context.at, overlapMinutes * MINUTE)
  const ending = {
    expiresAt: overlapEnds < old.expiresAt ? overlapEnds : old.expiresAt,
    replacedBy: issued.key.id,
  }
  await tx.endApiKey({ ...old, ...ending })
  await tx.appendAudit(context, {
    log: INSTALLATION,
    action: 'key.rotated',
    objectId: id,
    before: { expiresAt: old.expiresAt, replacedBy: null },
    after: ending,
  })
  return ok(issued)
}

const after = (at: string, milliseconds: number): string => new Date(Date.parse(at) + milliseconds).toISOString()
