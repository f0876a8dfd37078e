import { INSTALLATION } from '../../events/log-ref.ts'
import type { ApiKeyId } from '../../kernel/brand.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Context } from '../actor.ts'
import type { AppendsEvents } from '../log/appends-events.ts'
import type { Refusal } from '../refusal.ts'
import { lockLiveKey } from './live-key.ts'
import type { ApiKey } from './model.ts'
import type { KeyWrites } from './ports.ts'

/** Revokes a key at once: lost, stolen or no longer needed. */
export const revokeKey = async (
  tx: KeyWrites & AppendsEvents,
  context: Context,
  id: ApiKeyId,
  reason: string,
): Promise<Result<ApiKey, Refusal>> => {
  const found = await lockLiveKey(tx, context, id)
  if (!found.ok) return found
  const key: ApiKey = { ...found.value, revokedAt: context.at }
  await tx.endApiKey(key)
  await tx.appendAudit(context, {
    log: INSTALLATION,
    action: 'key.revoked',
    objectId: id,
    after: { revokedAt: context.at },
    reason,
  })
  return ok(key)
}
